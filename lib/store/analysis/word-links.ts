// The links file of a text of the library: of every segment, the links of words that are sure enough to be shown.
import { SHOWN_CONFIDENCE, type WordLinker } from '../../align/words/link-words.ts';
import { sentenceMark } from '../../glosses/counterparts.ts';
import { type LinksFile, wordRanges } from '../../glosses/links-file.ts';
import type { Text } from '../../model.ts';
import { segmentsOf } from '../read/word-layers.ts';
import { openWordLinker } from './word-linker.ts';

let opened: Promise<WordLinker> | undefined;

/** The links of a text with its English translation. The linker learns from the library at the first call and stays in memory. */
export async function readLinks(text: Text): Promise<LinksFile> {
  opened ??= openWordLinker();
  opened.catch(() => {
    opened = undefined;
  });
  const linker = await opened;
  const segments: [id: string, links: string][] = [];
  for (const { id, source, target } of segmentsOf(text)) {
    if (!target) continue;
    const links = linker
      .link([wordsOf(source), wordsOf(target)])
      .filter(({ confidence }) => confidence >= SHOWN_CONFIDENCE)
      .map(({ source, target }) => `${source}-${target}`);
    if (links.length > 0) segments.push([id, [sentenceMark({ source, target }), ...links].join(' ')]);
  }
  return { version: 1, segments: Object.fromEntries(segments) };
}

function wordsOf(text: string): readonly string[] {
  return wordRanges(text).map(({ start, end }) => text.slice(start, end));
}
