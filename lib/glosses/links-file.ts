// Which words of a text go with which of its translation, in one small file: made on the server, read in browsers.
//
// Words are counted in each segment from 0, as wordRanges() finds them: the same on both sides of the network, where browsers may cut text
// into words differently.

/**
 * Segment id → "k3 0-0 1-2": the mark of the sentence (`sentenceMark`), and links of a word of the original with a word of the
 * translation. Segments without links are absent.
 */
export interface LinksFile {
  readonly version: 1;
  readonly segments: Readonly<Record<string, string>>;
}

/** Where a word stands in its segment, in UTF-16 code units. */
export interface WordRange {
  readonly start: number;
  readonly end: number;
}

const WORD = /\p{L}[\p{L}\p{M}\p{N}\u00AD]*(?:['’‑-][\p{L}\p{N}][\p{L}\p{M}\p{N}\u00AD]*)*/gu;

/** The words of a segment in order. What has no letter is not counted. */
export function wordRanges(text: string): readonly WordRange[] {
  return [...text.matchAll(WORD)].map(({ index, 0: word }) => ({ start: index, end: index + word.length }));
}

/** Words of the other side that go with a word of one side, in their order; none where nothing is sure enough to be shown. */
export function linkedWords(
  file: LinksFile,
  segment: string,
  side: 'source' | 'target',
  word: number,
): readonly number[] {
  const links = Object.hasOwn(file.segments, segment) ? (file.segments[segment] ?? '') : '';
  return links.split(' ').flatMap((link) => {
    const [source, target] = link.split('-').map(Number);
    const [own, other] = side === 'source' ? [source, target] : [target, source];
    return own === word && other !== undefined ? [other] : [];
  });
}
