// Walks over segments: issues of one side, and pairs of original and translation.
import { paragraphOf } from '../segment/ids.ts';
import type { Finding, Segments, Translation } from './rule.ts';

/** A finding for each segment in which `fault` finds something. */
export function findInEach(
  { file, segments }: Segments,
  fault: (text: string, id: string) => string | undefined,
  hint: string,
): readonly Finding[] {
  return [...segments].flatMap(([id, text]) => {
    const message = fault(text, id);
    return message === undefined ? [] : [{ file, id, message, hint }];
  });
}

/** An original segment and its translation, or several segments where the translation joins them in one. */
export interface Pair {
  /** The id that the translation has. */
  readonly id: string;
  readonly source: string;
  readonly target: string;
  /** Whether the original consists of several segments. */
  readonly joined: boolean;
}

/** Every translated pair of a text. */
export function pairsOf({ source, target }: Translation): readonly Pair[] {
  const pairs: Pair[] = [];
  for (const [id, original] of source.segments) {
    const translated = target.segments.get(id);
    const previous = pairs.at(-1);
    if (translated === '' && previous) {
      pairs[pairs.length - 1] = { ...previous, source: `${previous.source} ${original}`, joined: true };
    } else if (translated?.trim()) pairs.push({ id, source: original, target: translated, joined: false });
  }
  return pairs;
}

/** The paragraphs of a text, each with its segments by id. */
export function paragraphsOf({ segments }: Segments): readonly (readonly (readonly [id: string, text: string])[])[] {
  const paragraphs = new Map<string, [string, string][]>();
  for (const [id, text] of segments) {
    const paragraph = paragraphs.get(paragraphOf(id));
    if (paragraph) paragraph.push([id, text]);
    else paragraphs.set(paragraphOf(id), [[id, text]]);
  }
  return [...paragraphs.values()];
}
