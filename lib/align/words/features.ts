// The features of a link between a word of one side and a word of the other, in context; both directions share them.
import { EVIDENCE, type PairEvidence } from './evidence.ts';
import { isContent, type Kind, type Word } from './word.ts';

/** Two sentences as the chain sees them: every word of `from` chooses a word of `to`, or none. Marks are left out beforehand. */
export interface Sentences {
  readonly from: readonly Word[];
  readonly to: readonly Word[];
  /** Of from[i] and to[j], at i * to.length + j. */
  readonly evidence: readonly PairEvidence[];
  /** Whether the dictionary has from[i] or to[j]; English words are taken for known. */
  readonly knownFrom: readonly boolean[];
  readonly knownTo: readonly boolean[];
}

const FUNCTION_GROUPS: Readonly<Record<Kind, number>> = {
  mark: 0,
  article: 0,
  determiner: 1,
  pronoun: 2,
  auxiliary: 3,
  preposition: 4,
  conjunction: 5,
  particle: 6,
  number: 7,
  noun: 8,
  content: 8,
  verb: 9,
  attribute: 10,
};
const GROUPS = 11;

const TARGET_GROUPS: Readonly<Record<Kind, number>> = {
  mark: 0,
  article: 0,
  determiner: 1,
  pronoun: 1,
  auxiliary: 2,
  preposition: 3,
  conjunction: 4,
  particle: 4,
  number: 5,
  noun: 6,
  content: 6,
  verb: 7,
  attribute: 5,
};
const TARGETS = 8;

const CONTEXT = [
  'taken',
  'better elsewhere',
  'unknown',
  'no evidence',
  'diagonal of content',
  'diagonal of others',
  'phrase, to a noun',
  'phrase, to another',
  'phrase of a preposition',
  'phrase ahead of the match',
  'next word',
  'word before',
  'neighbours on both sides',
  'capitals',
  'match of the word before',
  'match of the word after',
  'phrase without a word like it',
  'verb in reach',
  'verb in reach without a word like it',
  'word before without a word like it',
  'article, to a noun',
] as const;

const AT_CONTEXT = EVIDENCE.length;
/** Features of a link that have a value; one further feature is set for the kinds of the two words. */
export const VALUES = AT_CONTEXT + CONTEXT.length;
const AT_NONE = VALUES + GROUPS * TARGETS;
const AT_NONE_EVIDENCE = AT_NONE + GROUPS;
/** Features of a link, or of none. */
export const NODE_FEATURES = AT_NONE_EVIDENCE + 1;

/** Kinds of the word before, as jumps tell them apart. */
export const JUMP_CLASSES = 6;
export const JUMPS = 9;
/** Features of a step from one link to the next. */
export const JUMP_FEATURES = JUMP_CLASSES * JUMPS;

export const FEATURES = NODE_FEATURES + JUMP_FEATURES;

/** The class of jumps to a word that follows `before`; undefined at the start of a sentence. */
export function jumpClass(before: Word | undefined): number {
  if (!before) return 5;
  const kind =
    before.kind === 'article' || before.kind === 'determiner'
      ? 0
      : before.kind === 'auxiliary' || before.kind === 'pronoun'
        ? 1
        : before.kind === 'preposition'
          ? 2
          : isContent(before)
            ? 4
            : 3;
  return kind;
}

/** The bucket of a jump of so many words. */
export function jumpBucket(jump: number): number {
  if (jump <= -4) return jump <= -8 ? 0 : 1;
  if (jump <= -2) return 2;
  if (jump <= 2) return jump + 4;
  return jump <= 5 ? 7 : 8;
}

/** What is worked out once for a pair of sentences. */
export interface Prepared extends Sentences {
  readonly totals: Float64Array;
  /** Best evidence of from[i], and of to[j], and the second best of to[j] with where the best is. */
  readonly bestFrom: Float64Array;
  readonly bestTo: Float64Array;
  readonly bestToAt: Int32Array;
  readonly secondTo: Float64Array;
  /** For function words: the words of the phrase that they open, as [start, end) in `from`. */
  readonly phraseStart: Int32Array;
  readonly phraseEnd: Int32Array;
}

export function prepare(sentences: Sentences): Prepared {
  const { from, to, evidence } = sentences;
  const [rows, columns] = [from.length, to.length];
  const totals = new Float64Array(rows * columns);
  const bestFrom = new Float64Array(rows);
  const bestTo = new Float64Array(columns);
  const secondTo = new Float64Array(columns);
  const bestToAt = new Int32Array(columns).fill(-1);
  for (let i = 0; i < rows; i += 1) {
    for (let j = 0; j < columns; j += 1) {
      const total = evidence[i * columns + j]?.total ?? 0;
      totals[i * columns + j] = total;
      if (total > (bestFrom[i] ?? 0)) bestFrom[i] = total;
      if (total > (bestTo[j] ?? 0)) {
        secondTo[j] = bestTo[j] ?? 0;
        bestTo[j] = total;
        bestToAt[j] = i;
      } else if (total > (secondTo[j] ?? 0)) secondTo[j] = total;
    }
  }
  const phraseStart = new Int32Array(rows);
  const phraseEnd = new Int32Array(rows);
  for (let i = 0; i < rows; i += 1) {
    let start = i + 1;
    while (start < rows && start < i + 4 && opensPhrase(from[start])) start += 1;
    let end = start;
    while (end < rows && end < start + 4 && isContent(from[end] ?? MARK)) end += 1;
    phraseStart[i] = start;
    phraseEnd[i] = end;
  }
  return { ...sentences, totals, bestFrom, bestTo, bestToAt, secondTo, phraseStart, phraseEnd };
}

const MARK = { kind: 'mark' } as const;

function opensPhrase(word: Word | undefined): boolean {
  return word !== undefined && !isContent(word) && word.kind !== 'conjunction' && word.kind !== 'preposition';
}

/** Writes the values of the link from i to j into the first VALUES places of `out`, and returns the place of the feature that is set for their kinds. */
export function linkFeatures(prepared: Prepared, i: number, j: number, out: Float64Array): number {
  out.fill(0, 0, VALUES);
  const { from, to, evidence, totals, phraseStart, phraseEnd } = prepared;
  const columns = to.length;
  const rows = from.length;
  const one = from[i] as Word;
  const other = to[j] as Word;
  const pair = evidence[i * columns + j] as PairEvidence;
  for (let kind = 0; kind < EVIDENCE.length; kind += 1) out[kind] = pair.values[kind] ?? 0;
  const contentOne = isContent(one);
  const contentOther = isContent(other);
  const elsewhere = prepared.bestToAt[j] === i ? (prepared.secondTo[j] ?? 0) : (prepared.bestTo[j] ?? 0);
  const at = AT_CONTEXT;
  const diagonal = Math.abs((i + 0.5) / rows - (j + 0.5) / columns);
  if (contentOne) {
    if (pair.total < 0.2) {
      out[at] = elsewhere;
      out[at + 1] = prepared.bestFrom[i] ?? 0;
      if (contentOther) {
        const known = prepared.knownFrom[i] && prepared.knownTo[j];
        out[at + (known ? 3 : 2)] = 1;
        out[at + 14] = i > 0 ? (totals[(i - 1) * columns + j] ?? 0) : 0;
        out[at + 15] = i + 1 < rows ? (totals[(i + 1) * columns + j] ?? 0) : 0;
      }
    }
    out[at + 4] = diagonal;
    if (one.capital && other.capital && i > 0 && j > 0) out[at + 13] = 1;
  } else {
    out[at + 5] = diagonal;
    let phrase = 0;
    let ahead = 0;
    const start = phraseStart[i] ?? 0;
    const end = phraseEnd[i] ?? 0;
    for (let k = start; k < end; k += 1) {
      phrase = Math.max(phrase, totals[k * columns + j] ?? 0);
      if (!contentOther) {
        for (let next = j + 1; next < columns && next <= j + 3; next += 1) {
          ahead = Math.max(ahead, totals[k * columns + next] ?? 0);
        }
      }
    }
    if (contentOther) {
      out[at + (other.kind === 'noun' || other.kind === 'content' ? 6 : 7)] = phrase;
      if (one.kind === 'preposition') out[at + 8] = phrase;
      out[at + 10] = start < end ? (totals[start * columns + j] ?? 0) : 0;
      const before = i > 0 ? (totals[(i - 1) * columns + j] ?? 0) : 0;
      out[at + 11] = before;
      const free = !hasLike(to, j, TARGET_GROUPS[one.kind]);
      if (free) out[at + 16] = phrase;
      if (one.kind === 'article' && other.kind !== 'attribute' && other.kind !== 'verb') out[at + 20] = phrase;
      if (one.kind === 'auxiliary' || one.kind === 'pronoun') {
        let reach = 0;
        for (let k = i + 1; k < rows && k <= i + 4; k += 1)
          if (isContent(from[k] ?? MARK)) reach = Math.max(reach, totals[k * columns + j] ?? 0);
        out[at + 17] = reach;
        if (free) {
          out[at + 18] = reach;
          out[at + 19] = before;
        }
      }
    } else out[at + 9] = ahead;
  }
  const left = i > 0 && j > 0 ? (totals[(i - 1) * columns + j - 1] ?? 0) : 0;
  const right = i + 1 < rows && j + 1 < columns ? (totals[(i + 1) * columns + j + 1] ?? 0) : 0;
  out[at + 12] = left + right - left * right;
  return VALUES + FUNCTION_GROUPS[one.kind] * TARGETS + TARGET_GROUPS[other.kind];
}

/** Whether a word that could be the counterpart itself stands close before j. */
function hasLike(words: readonly Word[], j: number, group: number): boolean {
  for (let k = Math.max(0, j - 3); k < j; k += 1) if (TARGET_GROUPS[(words[k] as Word).kind] === group) return true;
  return false;
}

/** The features of from[i] being linked to nothing: the place of the one that is set for its kind, and that of its best evidence. */
export function noLinkFeatures({ from }: Prepared, i: number): { readonly set: number; readonly evidence: number } {
  return { set: AT_NONE + FUNCTION_GROUPS[(from[i] as Word).kind], evidence: AT_NONE_EVIDENCE };
}
