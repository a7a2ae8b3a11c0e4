// Plans the changes that a translation file makes in the texts of a library, with all issues, before anything is
// written.
import type { Issue, Mark, SegmentState, Text } from '../../model.ts';
import { formatKey } from '../../segment/keys.ts';
import type { Unit } from '../../segment/units.ts';
import { tidyMarks } from '../../text/emphasis/marks.ts';
import type { TranslationChange } from './change.ts';
import { settleMarks } from './code-marks.ts';
import { fitTarget } from './fit-target.ts';
import { settleJoints } from './inline.ts';
import { dropNoteGaps } from './note-gaps.ts';
import { collapse, type PlacedUnit, placeUnits } from './place-units.ts';
import type { TranslatedUnit, TranslationFile } from './reader.ts';

export interface TranslationPlan {
  readonly changes: readonly TranslationChange[];
  /** Warnings are about ignored units and units that need a review; the others are for information. */
  readonly issues: readonly Issue[];
  /** Number of units that equal the library's translation. */
  readonly unchanged: number;
  /** Number of units for other texts than the given ones. */
  readonly elsewhere: number;
}

/** `file` is its name in issues. Only the given texts are changed. */
export function planTranslation(content: TranslationFile, texts: readonly Text[], file: string): TranslationPlan {
  const { placed, elsewhere, issues } = placeUnits(content.units, texts, file);
  const openings = new Set(texts.flatMap(openingKeys));
  const found = [...issues];
  const changes: TranslationChange[] = [];
  let unchanged = 0;
  for (const unit of placed) {
    const outcome = changeOf(unit, openings);
    if (outcome === 'unchanged') unchanged += 1;
    else if ('issue' in outcome) found.push(issueAt(file, unit, outcome.issue));
    else {
      changes.push(outcome.change);
      if (outcome.remark) found.push(issueAt(file, unit, outcome.remark));
    }
  }
  const { kept, gaps } = dropNoteGaps(changes, texts, file);
  return { changes: kept, issues: [...found, ...gaps], unchanged, elsewhere };
}

type Finding = Pick<Issue, 'rule' | 'severity' | 'message' | 'hint'>;
type Outcome =
  | 'unchanged'
  | { readonly issue: Finding }
  | { readonly change: TranslationChange; readonly remark: Finding | undefined };

/** First segments of paragraphs except the first: a sentence may extend into them. */
function openingKeys({ address, paragraphs }: Text): readonly string[] {
  return paragraphs.slice(1).flatMap(({ segments: [first] }) => (first ? [formatKey(address, first.id)] : []));
}

function changeOf({ address, unit: read, current }: PlacedUnit, openings: ReadonlySet<string>): Outcome {
  const unit = settled(read, current);
  if (unit.target === undefined) return 'unchanged';
  const isOld = unit.source !== undefined && collapse(unit.source) !== collapse(current.source);
  const { target: coded } = unit.coded ?? {};
  const marksOf = (text: string) => (coded && coded.marks.length > 0 ? settleMarks(coded, text, current) : undefined);
  if (unit.target === current.target) return sameText(address, unit, current, isOld, marksOf(unit.target));
  const fitted = fitTarget(unit, current, openings.has(formatKey(address, current.id)));
  if (typeof fitted !== 'string') return { issue: fitted };
  const marks = marksOf(fitted);
  if (fitted === current.target) return sameText(address, unit, current, isOld, marks);
  const state = stateAfter(unit, current, isOld);
  const remark = isOld ? CHANGED_SOURCE : undefined;
  return { change: { ...place(address, unit, current), after: fitted, ...(marks && { marks }), state }, remark };
}

/** A unit with codes between words, read so that its original is the library's, if it can be. */
function settled(unit: TranslatedUnit, { source }: Unit): TranslatedUnit {
  if (!unit.coded) return unit;
  const target = settleJoints(unit.coded.source, unit.coded.target, source);
  return target === undefined ? unit : { ...unit, source, target };
}

const CHANGED_SOURCE: Finding = {
  rule: 'changed-source',
  severity: 'warning',
  message: 'the file translates another original than the current one',
  hint: 'It is imported and marked as stale: review it beside the original.',
};

/** The emphasis may be another one, or the state. */
function sameText(
  address: string,
  unit: PlacedUnit['unit'],
  current: Unit,
  isOld: boolean,
  marks: readonly Mark[] | undefined,
): Outcome {
  const outcome = stateChange(address, unit, current, isOld);
  const isSame =
    !marks || JSON.stringify(marks) === JSON.stringify(tidyMarks(current.targetMarks ?? [], current.target ?? ''));
  if (isSame || isOld || current.target === undefined) return outcome;
  const state = outcome !== 'unchanged' && 'change' in outcome ? outcome.change.state : (current.state ?? REVIEWED);
  return { change: { ...place(address, unit, current), after: current.target, marks, state }, remark: undefined };
}

const REVIEWED: SegmentState = { state: 'reviewed' };

/** Same text: a file with states can still mark it as reviewed, but not if it is for an older original. */
function stateChange(address: string, unit: PlacedUnit['unit'], current: Unit, isOld: boolean): Outcome {
  const { state } = unit;
  if (isOld || state === undefined || state === current.state?.state || current.target === undefined)
    return 'unchanged';
  const after = stateAfter(unit, current, false);
  return { change: { ...place(address, unit, current), after: current.target, state: after }, remark: undefined };
}

function stateAfter(
  { state = 'reviewed', by, source, madeFrom }: PlacedUnit['unit'],
  current: Unit,
  isOld: boolean,
): SegmentState {
  if (isOld) return { state: 'stale', by, source };
  if (state === 'stale') return { state, by, source: madeFrom };
  return { state, by, source: madeFrom ?? current.source };
}

function place(address: string, { line }: PlacedUnit['unit'], { id, source, target, state, targetMarks }: Unit) {
  return {
    address,
    id,
    source,
    before: target,
    ...(targetMarks && { marksBefore: targetMarks }),
    stateBefore: state?.state,
    line,
  };
}

function issueAt(file: string, { address, unit, current }: PlacedUnit, finding: Finding): Issue {
  return { ...finding, file: `${file}:${unit.line}`, id: formatKey(address, current.id) };
}
