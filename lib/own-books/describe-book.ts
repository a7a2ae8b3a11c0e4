// What the list of a reader's own books and the contents of each need to know of its texts, so that they need not be read.
import { SOURCE_LANGUAGE } from '../languages.ts';
import type { Lang } from '../model.ts';
import type { StoredText } from '../segment/merging.ts';
import { countWords } from '../text/words.ts';
import { filesOf, type WholeWork } from '../work-files/files.ts';
import type { BookDoubts, OwnBook, OwnChapter } from './own-book.ts';

export function describeBook(slug: string, work: WholeWork, lang: Lang, doubts: BookDoubts): OwnBook {
  const files = filesOf(slug, work);
  const own = new Set(['work.json', 'aliases.json']);
  const shared = [...files].filter(([path]) => own.has(path.slice(path.lastIndexOf('/') + 1)));
  return {
    slug,
    lang,
    isTranslated: work.translations.has(lang),
    chapters: [...work.texts].map(([name, text]) => describeText(name, text, lang)),
    doubts,
    files: Object.fromEntries(shared),
    size: [...files.values()].reduce((sum, file) => sum + JSON.stringify(file).length, 0),
  };
}

export function describeText(name: string, { segments, translations }: StoredText, lang: Lang): OwnChapter {
  const [first] = segments;
  const isTitled = first?.[0].startsWith('h') ?? false;
  const title = isTitled && first ? first : undefined;
  return {
    name,
    source: title?.[1] ?? '',
    target: title && (translations.get(lang)?.segments.get(title[0]) || undefined),
    isTitled,
    words: [...segments.values()].reduce((sum, text) => sum + countWords(text, SOURCE_LANGUAGE), 0),
    segments: segments.size,
  };
}
