// Selects the segments of a text to draft and plans the requests: paragraph by paragraph, with context.
import { UserError } from '../error.ts';
import type { Lang, SegmentStates } from '../model.ts';
import { paragraphOf } from '../segment/ids.ts';
import { reviewState } from '../segment/states.ts';
import type { GlossaryTerm } from '../text/glossary.ts';
import type { Memory, Pair } from './memory.ts';
import type { AskedSegment, DraftRequest } from './provider.ts';

/** A text in one language. */
export interface Draftable {
  readonly source: ReadonlyMap<string, string>;
  readonly target: ReadonlyMap<string, string>;
  readonly states: SegmentStates;
}

/** What to draft: untranslated or stale segments, or segments and paragraphs by id. */
export type Which = 'missing' | 'stale' | readonly string[];

/** Ids of the segments to draft, in order. Throws UserError "no-segment", or "reviewed" for reviewed translations. */
export function selectSegments({ source, target, states }: Draftable, which: Which): readonly string[] {
  const ids = [...source.keys()];
  const stateOf = (id: string) => reviewState(states[id], source.get(id) ?? '');
  if (which === 'missing') return ids.filter((id) => !target.has(id));
  if (which === 'stale') return ids.filter((id) => target.has(id) && stateOf(id) === 'stale');
  for (const name of which) {
    if (ids.some((id) => id === name || paragraphOf(id) === name)) continue;
    throw new UserError(
      'no-segment',
      `The text has no segment or paragraph "${name}".`,
      'The ids are the keys of its JSON file.',
    );
  }
  const named = ids.filter((id) => which.includes(id) || which.includes(paragraphOf(id)));
  const reviewed = named.find((id) => target.has(id) && stateOf(id) === 'reviewed');
  if (reviewed === undefined) return named;
  throw new UserError(
    'reviewed',
    `The translation of ${reviewed} was made or reviewed by a person.`,
    'Reviewed translations are never overwritten. To replace it, delete it from the file first.',
  );
}

export interface PlanOptions {
  readonly from: Lang;
  readonly to: Lang;
  readonly findTerms: (source: string) => readonly GlossaryTerm[];
  readonly memory: Memory;
}

/** Maximum number of segments and characters of one request; a longer paragraph is split. */
const MOST_SEGMENTS = 40;
const MOST_CHARACTERS = 6000;
/** Characters of context on either side. */
const CONTEXT = 1200;

/**
 * The requests for the segments in `ids`, in order. A request depends only on the original, the glossary and the
 * memory, not on existing drafts, so that an interrupted run repeats the same requests.
 */
export function planRequests(
  source: ReadonlyMap<string, string>,
  ids: readonly string[],
  options: PlanOptions,
): readonly DraftRequest[] {
  const wanted = new Set(ids);
  const runs = runsOf(source, options.findTerms);
  const texts = runs.map((run) => run.map((segment) => segment.source).join(' '));
  return runs.flatMap((paragraph, index) => {
    const asked = paragraph.filter(({ id }) => wanted.has(id));
    if (asked.length === 0) return [];
    const { from, to, memory } = options;
    return {
      from,
      to,
      before: endOf(texts[index - 1] ?? ''),
      after: beginningOf(texts[index + 1] ?? ''),
      paragraph,
      ask: asked.map(({ id }) => id),
      similar: similarTo(asked, memory),
      mistakes: new Map(),
    };
  });
}

/** The paragraphs, with long ones split. */
function runsOf(
  source: ReadonlyMap<string, string>,
  findTerms: PlanOptions['findTerms'],
): readonly (readonly AskedSegment[])[] {
  const runs: AskedSegment[][] = [];
  let block = '';
  let characters = 0;
  for (const [id, text] of source) {
    const run = runs.at(-1);
    const fits = run !== undefined && run.length < MOST_SEGMENTS && characters + text.length <= MOST_CHARACTERS;
    const segment = { id, source: text, terms: findTerms(text) };
    if (fits && paragraphOf(id) === block) run.push(segment);
    else {
      runs.push([segment]);
      characters = 0;
    }
    block = paragraphOf(id);
    characters += text.length;
  }
  return runs;
}

function similarTo(asked: readonly AskedSegment[], memory: Memory): readonly Pair[] {
  return asked
    .flatMap(({ source }) => memory.find(source).slice(0, 1))
    .map(({ source, target }) => ({ source, target }));
}

function endOf(text: string): string {
  return text.length <= CONTEXT ? text : text.slice(-CONTEXT).replace(/^\S*\s/, '');
}

function beginningOf(text: string): string {
  return text.length <= CONTEXT ? text : text.slice(0, CONTEXT).replace(/\s\S*$/, '');
}
