// A text as units for translation tools: segments and their footnotes, each with the state of its translation.
import type { Mark, Notes, ParagraphKind, SegmentState, Text } from '../model.ts';
import { formatNoteId } from './keys.ts';
import { reviewState } from './states.ts';

/** A segment or a footnote. */
export interface Unit {
  /** "p7-2", or "p7-2.n1" for its first footnote. */
  readonly id: string;
  /** The paragraph's id. */
  readonly paragraph: string;
  readonly kind: ParagraphKind;
  /** "" for a footnote that only the translation has. */
  readonly source: string;
  /** undefined: not translated. "": joined to the paragraph before. */
  readonly target: string | undefined;
  /** The state against the current original; undefined if there is no translation. */
  readonly state: SegmentState | undefined;
  /** Emphasis and links of either side, only where there are any. */
  readonly sourceMarks?: readonly Mark[] | undefined;
  readonly targetMarks?: readonly Mark[] | undefined;
}

/** A paragraph of units: each segment with its footnotes after it. */
export interface UnitParagraph {
  readonly id: string;
  readonly kind: ParagraphKind;
  readonly units: readonly Unit[];
}

const REVIEWED: SegmentState = { state: 'reviewed' };

/** The units of a text, paragraph by paragraph, in reading order. */
export function* unitParagraphs({ paragraphs, notes, states }: Text): Generator<UnitParagraph> {
  for (const { id: paragraph, kind, segments } of paragraphs) {
    const units = segments.flatMap(({ id, source, target, sourceMarks, targetMarks }): readonly Unit[] => {
      const state = target === undefined ? undefined : stateNow(own(states, id), source);
      const marks = { ...(sourceMarks && { sourceMarks }), ...(targetMarks && { targetMarks }) };
      return [{ id, paragraph, kind, source, target, state, ...marks }, ...noteUnits(notes, id, paragraph)];
    });
    yield { id: paragraph, kind, units };
  }
}

/** The units of a text in reading order. */
export function unitsOf(text: Text): readonly Unit[] {
  return [...unitParagraphs(text)].flatMap(({ units }) => units);
}

/** The original that a translation was made from is only given if it differs from the current one. */
function stateNow(kept: SegmentState | undefined, source: string): SegmentState {
  const state = reviewState(kept, source);
  return { state, by: kept?.by, source: kept?.source === source ? undefined : kept?.source };
}

function noteUnits(notes: Text['notes'], segment: string, paragraph: string): readonly Unit[] {
  const [source, target] = [notesAt(notes.source, segment), notesAt(notes.target, segment)];
  return Array.from({ length: Math.max(source.length, target.length) }, (_, index) => ({
    id: formatNoteId(segment, index + 1),
    paragraph,
    kind: 'paragraph',
    source: source[index] ?? '',
    target: target[index],
    state: target[index] === undefined ? undefined : REVIEWED,
  }));
}

function notesAt(notes: Notes, id: string): readonly string[] {
  return own(notes, id) ?? [];
}

function own<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
