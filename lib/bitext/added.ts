// The record of what `add` took from the files last, segment by segment: what differs from it now is a person's work.
import type { Mark } from '../model.ts';
import type { StoredText, StoredTranslation } from '../segment/merging.ts';
import { digestOf } from '../text/digest.ts';

/** The key of the entry for the files as a whole: digests of all sentences of the original, and of the translation. */
export const FILES = 'files';

/** Digests of a segment as the files had it; undefined where they had nothing. */
export interface AddedSegment {
  readonly source: string;
  readonly target: string | undefined;
  readonly sourceNotes: string | undefined;
  readonly targetNotes: string | undefined;
  readonly sourceMarks?: string | undefined;
  readonly targetMarks?: string | undefined;
}

/** An entry of text.added.json: the digests in this order, "-" for none, without those at the end that are none. */
export function formatAdded({ source, target, sourceNotes, targetNotes, ...marks }: AddedSegment): string {
  return [source, target, sourceNotes, targetNotes, marks.sourceMarks, marks.targetMarks]
    .map((digest) => digest ?? '-')
    .join(' ')
    .replace(/( -)+$/, '');
}

/** A digest that is missing or misspelt equals no text, so that what the library has counts as a person's. */
export function parseAdded(entry: string): AddedSegment {
  const [source = '', target, sourceNotes, targetNotes, sourceMarks, targetMarks] = entry
    .split(' ')
    .map((digest) => (digest === '-' ? undefined : digest));
  return {
    source,
    target,
    sourceNotes,
    targetNotes,
    ...(sourceMarks !== undefined && { sourceMarks }),
    ...(targetMarks !== undefined && { targetMarks }),
  };
}

/** The digests of a segment with its translation and the footnotes of both. */
export function digestSegment(
  source: string,
  target: string | undefined,
  sourceNotes: readonly string[] = [],
  targetNotes: readonly string[] = [],
): AddedSegment {
  return {
    source: digestOf(source),
    target: target === undefined ? undefined : digestOf(target),
    sourceNotes: digestNotes(sourceNotes),
    targetNotes: digestNotes(targetNotes),
  };
}

/** The digests of a stored segment as it is now. */
export function digestStored(
  { segments, notes, emphasis }: Pick<StoredText, 'segments' | 'notes' | 'emphasis'>,
  translation: Pick<StoredTranslation, 'segments' | 'notes' | 'emphasis'> | undefined,
  id: string,
): AddedSegment {
  const sourceMarks = digestMarks(emphasis?.get(id));
  const targetMarks = digestMarks(translation?.emphasis?.get(id));
  return {
    ...digestSegment(segments.get(id) ?? '', translation?.segments.get(id), notes[id], translation?.notes[id]),
    ...(sourceMarks !== undefined && { sourceMarks }),
    ...(targetMarks !== undefined && { targetMarks }),
  };
}

function digestMarks(marks: readonly Mark[] = []): string | undefined {
  return marks.length === 0 ? undefined : digestOf(JSON.stringify(marks));
}

function digestNotes(notes: readonly string[]): string | undefined {
  return notes.length === 0 ? undefined : digestOf(notes.join('\n\u0000'));
}
