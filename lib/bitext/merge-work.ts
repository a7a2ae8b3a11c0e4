// Makes of a paired work what the library is to hold: a new work, or the one that is there with its ids and its translations.
import { itemAt } from '../item-at.ts';
import type { Lang } from '../model.ts';
import { EMPTY_TEXT, type MergedText, mergeText, type StoredText } from '../segment/merging.ts';
import { matchTexts } from '../segment/texts.ts';
import { keepLayers } from './keep-layers.ts';
import { composeMeta } from './meta.ts';
import type { PairedWork } from './pair-works.ts';
import { recordAdded } from './record-added.ts';
import type { MergeOptions, WorkData } from './work-data.ts';

export interface MergedChapter extends MergedText {
  /** "text", "3". */
  readonly name: string;
  /** What the text was called in the library; undefined for a new one. */
  readonly before: string | undefined;
}

export interface MergedWork {
  readonly work: WorkData;
  /** One for each chapter of the paired work. */
  readonly chapters: readonly MergedChapter[];
  /** Texts of the library that the file does not have any more. */
  readonly removed: readonly { readonly name: string; readonly text: StoredText }[];
}

/** Merges into `stored`, which is undefined for a new work. */
export function mergeWork(stored: WorkData | undefined, paired: PairedWork, options: MergeOptions): MergedWork {
  const names = paired.chapters.length === 1 ? ['text'] : paired.chapters.map((_, index) => String(index + 1));
  const old = [...(stored?.texts ?? [])];
  const matches = matchTexts(
    old.map(([, { segments }]) => [...segments.values()]),
    paired.chapters.map(({ paragraphs }) => paragraphs.flatMap(({ segments }) => segments.map(({ source }) => source))),
  );
  const merged = paired.chapters.map(({ paragraphs }, index): MergedChapter => {
    const [before, text] = old[matches[index] ?? -1] ?? [];
    const chapter = mergeText(text ?? EMPTY_TEXT, paragraphs, options.lang);
    return { ...withTranslation(chapter, options), name: itemAt(names, index), before };
  });
  const removed = old.flatMap(([name, text], index) => (matches.includes(index) ? [] : [{ name, text }]));
  const recovered = recoverTranslations(
    merged,
    removed.map(({ text }) => text),
  );
  const chapters = recovered.map((chapter, index) => {
    const added = recordAdded(itemAt(paired.chapters, index), chapter, paired, options);
    const own = paired.texts.find(({ name }) => name === chapter.before);
    return { ...keepLayers(chapter, own, options.lang), added };
  });
  return {
    work: {
      ...composeMeta(stored, paired, chapters, options),
      texts: new Map(chapters.map((chapter) => [chapter.name, chapter])),
    },
    chapters,
    removed,
  };
}

/** Every chapter of a translated work has a file in each of its languages, be it an empty one. */
function withTranslation(chapter: MergedText, { lang, translation }: MergeOptions): MergedText {
  if (!translation || chapter.translations.has(lang)) return chapter;
  const empty = { segments: new Map(), notes: {}, states: {}, anchors: new Map() };
  return { ...chapter, translations: new Map([...chapter.translations, [lang, empty]]) };
}

/** What went to another chapter takes its translation along, where the new place has none. */
function recoverTranslations(
  chapters: readonly MergedChapter[],
  removed: readonly StoredText[],
): readonly MergedChapter[] {
  const strays = new Map<string, string>();
  const keyOf = (lang: Lang, source: string) => `${lang} ${source}`;
  for (const { displaced } of chapters) {
    for (const { lang, source, target } of displaced) strays.set(keyOf(lang, source), target);
  }
  for (const { segments, translations } of removed) {
    for (const [lang, { segments: targets }] of translations) {
      for (const [id, target] of targets) if (target !== '') strays.set(keyOf(lang, segments.get(id) ?? ''), target);
    }
  }
  if (strays.size === 0) return chapters;
  return chapters.map((chapter) => ({
    ...chapter,
    translations: new Map(
      [...chapter.translations].map(([lang, translation]) => {
        const segments = [...chapter.segments].flatMap(([id, source]) => {
          const target = translation.segments.get(id) ?? strays.get(keyOf(lang, source));
          return target === undefined ? [] : [[id, target] as const];
        });
        return [lang, { ...translation, segments: new Map(segments) }];
      }),
    ),
  }));
}
