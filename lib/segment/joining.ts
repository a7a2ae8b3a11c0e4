// Keeps untranslated sentences together if they were one segment before, so that the segment's translation still fits.

import type { Mark } from '../model.ts';
import { shiftMarks, tidyMarks } from '../text/emphasis/marks.ts';
import type { DraftParagraph, DraftSegment } from './draft.ts';
import { paragraphOf } from './ids.ts';
import { originsOf } from './lineage.ts';

export interface Joined {
  readonly paragraphs: readonly DraftParagraph[];
  /** For each segment of the draft, by paragraph, the index of the joined segment, counted through the text. */
  readonly ids: readonly (readonly number[])[];
}

/**
 * Joins segments of a paragraph without a translation of their own, and those between two of them, to the old segment.
 */
export function joinAsBefore(
  draft: readonly DraftParagraph[],
  old: readonly (readonly [id: string, source: string])[],
): Joined {
  const origins = originsOf(
    old.map(([, text]) => text),
    draft.flatMap(({ segments }) => segments.map(({ source }) => source)),
  );
  const unchanged = paragraphsByText(old);
  const paragraphs: DraftParagraph[] = [];
  const ids: number[][] = [];
  let first = 0;
  let joined = 0;
  for (const paragraph of draft) {
    const before = unchanged.get(textOf(paragraph.segments.map(({ source }) => source)))?.shift();
    const own = before ? placesIn(before, paragraph.segments) : origins.slice(first, first + paragraph.segments.length);
    const runs = runsOf(paragraph.segments, own);
    const isVerse = paragraph.kind === 'verse';
    paragraphs.push({ ...paragraph, segments: runs.map((run) => joinSegments(run, isVerse)) });
    ids.push(runs.flatMap((run, index) => run.map(() => joined + index)));
    first += paragraph.segments.length;
    joined += runs.length;
  }
  return { paragraphs, ids };
}

/** The old paragraphs of each text, in order, as the texts of their segments. */
function paragraphsByText(old: readonly (readonly [id: string, source: string])[]): ReadonlyMap<string, string[][]> {
  const paragraphs = new Map<string, string[]>();
  for (const [id, source] of old) {
    const name = paragraphOf(id);
    paragraphs.set(name, [...(paragraphs.get(name) ?? []), source]);
  }
  const byText = new Map<string, string[][]>();
  for (const sources of paragraphs.values()) {
    const text = textOf(sources);
    byText.set(text, [...(byText.get(text) ?? []), sources]);
  }
  return byText;
}

/** Joins sentences and lines of verse in the same way, so that offsets are the same. */
function textOf(sources: readonly string[]): string {
  return sources.join(' ').replaceAll('\n', ' ');
}

/**
 * The segment of the same paragraph that each sentence begins in: comparing words alone can miss repeated sentences.
 */
function placesIn(before: readonly string[], segments: readonly DraftSegment[]): readonly number[] {
  let start = 0;
  let place = 0;
  let end = before[0]?.length ?? 0;
  return segments.map(({ source }) => {
    while (start > end && place < before.length - 1) {
      place += 1;
      end += 1 + (before[place]?.length ?? 0);
    }
    start += source.length + 1;
    return place;
  });
}

function runsOf(
  segments: readonly DraftSegment[],
  origins: readonly (number | undefined)[],
): readonly (readonly DraftSegment[])[] {
  const runs: DraftSegment[][] = [];
  for (let at = 0; at < segments.length; ) {
    const end = lastOf(segments, origins, at);
    runs.push(segments.slice(at, end + 1));
    at = end + 1;
  }
  return runs;
}

/** The last segment of the same origin, if none of the segments in between has a translation. */
function lastOf(segments: readonly DraftSegment[], origins: readonly (number | undefined)[], at: number): number {
  const origin = origins[at];
  if (origin === undefined) return at;
  let last = at;
  for (let next = at; next < segments.length && segments[next]?.target === undefined; next += 1) {
    if (origins[next] === origin) last = next;
    else if (origins[next] !== undefined) break;
  }
  return last;
}

function joinSegments(run: readonly DraftSegment[], isVerse: boolean): DraftSegment {
  const [only] = run;
  if (only && run.length === 1) return only;
  let source = '';
  const marks: Mark[] = [];
  for (const [index, segment] of run.entries()) {
    if (index > 0) source += isVerse ? '\n' : ' ';
    marks.push(...shiftMarks(segment.sourceMarks ?? [], source.length));
    source += segment.source;
  }
  return {
    source,
    ...(marks.length > 0 && { sourceMarks: tidyMarks(marks, source) }),
    target: undefined,
    sourceNotes: run.flatMap(({ sourceNotes }) => sourceNotes),
    targetNotes: run.flatMap(({ targetNotes }) => targetNotes),
  };
}
