// Sentences that nothing is said of yet stay together where they were one segment before, so that its translation still fits.
import { originsOf } from './descent.ts';
import type { DraftParagraph, DraftSegment } from './draft.ts';

export interface Joined {
  readonly paragraphs: readonly DraftParagraph[];
  /** For each segment of the draft, in its paragraph, the index of the segment that it went to, counted through the text. */
  readonly ids: readonly (readonly number[])[];
}

/** Segments of a paragraph that have no translation of their own, and what stands between two of them, join to the old one. */
export function joinAsBefore(
  draft: readonly DraftParagraph[],
  old: readonly (readonly [id: string, source: string])[],
): Joined {
  const origins = originsOf(
    old.map(([, text]) => text),
    draft.flatMap(({ segments }) => segments.map(({ source }) => source)),
  );
  const paragraphs: DraftParagraph[] = [];
  const ids: number[][] = [];
  let first = 0;
  let joined = 0;
  for (const paragraph of draft) {
    const runs = runsOf(paragraph.segments, origins.slice(first, first + paragraph.segments.length));
    const isVerse = paragraph.kind === 'verse';
    paragraphs.push({ ...paragraph, segments: runs.map((run) => joinSegments(run, isVerse)) });
    ids.push(runs.flatMap((run, index) => run.map(() => joined + index)));
    first += paragraph.segments.length;
    joined += runs.length;
  }
  return { paragraphs, ids };
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

/** The last segment of the same origin, if nothing from here to there has a translation. */
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
  return {
    source: run.map(({ source }) => source).join(isVerse ? '\n' : ' '),
    target: undefined,
    sourceNotes: run.flatMap(({ sourceNotes }) => sourceNotes),
    targetNotes: run.flatMap(({ targetNotes }) => targetNotes),
  };
}
