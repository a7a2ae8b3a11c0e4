// What a translator's file would change in the texts of a library: decided before anything is written, and every doubt said.
import type { Issue, SegmentState, Text } from '../../model.ts';
import { formatKey } from '../../segment/keys.ts';
import type { Unit } from '../../segment/units.ts';
import type { TranslationChange } from './change.ts';
import { fitTarget } from './fit-target.ts';
import { dropNoteGaps } from './note-gaps.ts';
import { collapse, type PlacedUnit, placeUnits } from './place-units.ts';
import type { TranslationFile } from './reader.ts';

export interface TranslationPlan {
  readonly changes: readonly TranslationChange[];
  /** Warnings are of units that were not taken or that somebody should look at; the rest is for information. */
  readonly issues: readonly Issue[];
  /** Units that say what the library has already. */
  readonly unchanged: number;
  /** Units that belong to texts other than those that the file is brought to. */
  readonly elsewhere: number;
}

/** `file` is how issues name the file. The texts are all that the file may change. */
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

/** First segments of paragraphs but of the first one: where the sentence before may reach across. */
function openingKeys({ address, paragraphs }: Text): readonly string[] {
  return paragraphs.slice(1).flatMap(({ segments: [first] }) => (first ? [formatKey(address, first.id)] : []));
}

function changeOf({ address, unit, current }: PlacedUnit, openings: ReadonlySet<string>): Outcome {
  if (unit.target === undefined) return 'unchanged';
  const isOld = unit.source !== undefined && collapse(unit.source) !== collapse(current.source);
  if (unit.target === current.target) return stateChange(address, unit, current, isOld);
  const fitted = fitTarget(unit, current, openings.has(formatKey(address, current.id)));
  if (typeof fitted !== 'string') return { issue: fitted };
  if (fitted === current.target) return stateChange(address, unit, current, isOld);
  const state = stateAfter(unit, current, isOld);
  const remark = isOld ? CHANGED_SOURCE : undefined;
  return { change: { ...place(address, unit, current), after: fitted, state }, remark };
}

const CHANGED_SOURCE: Finding = {
  rule: 'changed-source',
  severity: 'warning',
  message: 'the file translates another original than the library has now',
  hint: 'It is taken and marked as stale: read it beside the original.',
};

/** The words are the same: a file that knows of states may still say that somebody has read them. Of an older original that says nothing. */
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

function place(address: string, { line }: PlacedUnit['unit'], { id, source, target, state }: Unit) {
  return { address, id, source, before: target, stateBefore: state?.state, line };
}

function issueAt(file: string, { address, unit, current }: PlacedUnit, finding: Finding): Issue {
  return { ...finding, file: `${file}:${unit.line}`, id: formatKey(address, current.id) };
}
