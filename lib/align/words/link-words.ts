// Links the words of a sentence with those of its translation.
import { linkChances, scoreChain, sumPaths } from './chain.ts';
import { readEnglish } from './english.ts';
import { addTogether, type Evidence, NOTHING, openEvidence, type PairEvidence } from './evidence.ts';
import { prepare } from './features.ts';
import type { WordLink } from './link.ts';
import { linkMarks } from './marks.ts';
import { type ReadForm, readRussian } from './russian.ts';
import { learnTogether } from './together.ts';
import { type Gloss, readTranslations } from './translations.ts';
import { ENGLISH_CHOOSES, RUSSIAN_CHOOSES } from './weights.ts';
import type { Word } from './word.ts';

/** A sentence as tokens, Russian and English: words and marks in the order of the text. */
export type TokenPair = readonly [source: readonly string[], target: readonly string[]];

export interface WordLinker {
  /** Links in the order of the source, then of the target. Words that the other side does not say have none. */
  readonly link: (pair: TokenPair) => readonly WordLink[];
}

/** Links below it are more often wrong than right and are left out. */
export const LEAST_CONFIDENCE = 0.4;
/** Links from here on may be shown to readers: nine of ten are right. */
export const SHOWN_CONFIDENCE = 0.6;

/** Forms that are kept worked out. */
const KEPT = 50_000;
/** Sentences whose chains would cost more steps are cut at proportional places first. */
const MOST_STEPS = 20_000_000;

export interface LinkerParts {
  readonly readForm: ReadForm;
  readonly glosses: Iterable<Gloss>;
  /** Sentences to learn from which words go together; may be none, and may hold those that are to be linked. */
  readonly sentences?: readonly TokenPair[];
}

/**
 * Makes a linker for Russian and English. Two chains (`chain.ts`) let every word of one side choose its counterpart; what they hold likely
 * is brought together: the choice of an English word counts, and that of a Russian word which no English one chose.
 */
export function createLinker({ readForm, glosses, sentences = [] }: LinkerParts): WordLinker {
  const russian = keep((token) => readRussian(token, readForm));
  const english = keep(readEnglish);
  const translations = readTranslations(glosses);
  const alone = openEvidence(translations);
  const learned = sentences.map(([source, target]) => [source.map(russian), target.map(english)] as const);
  const evidence =
    learned.length === 0
      ? alone
      : addTogether(
          alone,
          learnTogether(learned, (one, other) => alone(one, other).total),
        );
  const isKnown = keepWord((word) => word.lemmas.some((lemma) => translations.direct(lemma) !== undefined));
  return {
    link: ([source, target]) => {
      const words = [source.map(russian), target.map(english)] as const;
      const links = cut(words[0], words[1]).flatMap((piece) => linkPiece(piece, words, evidence, isKnown));
      return [...links, ...linkMarks(words[0], words[1], links)].sort(
        (one, other) => one.source - other.source || one.target - other.target,
      );
    },
  };
}

interface Piece {
  /** Places of words, marks left out. */
  readonly source: readonly number[];
  readonly target: readonly number[];
}

function cut(source: readonly Word[], target: readonly Word[]): readonly Piece[] {
  const [ones, others] = [placesOf(source), placesOf(target)];
  if (ones.length === 0 || others.length === 0) return [];
  const steps = ones.length * others.length * Math.max(ones.length, others.length);
  const pieces = Math.ceil(Math.cbrt(steps / MOST_STEPS));
  const slice = (places: readonly number[], piece: number) =>
    places.slice(Math.floor((piece * places.length) / pieces), Math.floor(((piece + 1) * places.length) / pieces));
  return Array.from({ length: pieces }, (_, piece) => ({
    source: slice(ones, piece),
    target: slice(others, piece),
  })).filter((piece) => piece.source.length > 0 && piece.target.length > 0);
}

function placesOf(words: readonly Word[]): readonly number[] {
  return words.flatMap(({ kind }, place) => (kind === 'mark' ? [] : [place]));
}

function linkPiece(
  { source, target }: Piece,
  [russian, english]: readonly [readonly Word[], readonly Word[]],
  evidence: Evidence,
  isKnown: (word: Word) => boolean,
): readonly WordLink[] {
  const ones = source.map((place) => russian[place] as Word);
  const others = target.map((place) => english[place] as Word);
  const [rows, columns] = [ones.length, others.length];
  const found = new Array<PairEvidence>(rows * columns).fill(NOTHING);
  const turned = new Array<PairEvidence>(rows * columns).fill(NOTHING);
  for (let i = 0; i < rows; i += 1) {
    for (let j = 0; j < columns; j += 1) {
      const pair = evidence(ones[i] as Word, others[j] as Word);
      found[i * columns + j] = pair;
      turned[j * rows + i] = pair;
    }
  }
  const known = ones.map(isKnown);
  const all = others.map(() => true);
  const forward = prepare({ from: ones, to: others, evidence: found, knownFrom: known, knownTo: all });
  const backward = prepare({ from: others, to: ones, evidence: turned, knownFrom: all, knownTo: known });
  const [chain, back] = [scoreChain(forward, RUSSIAN_CHOOSES), scoreChain(backward, ENGLISH_CHOOSES)];
  const [byRussian, byEnglish] = [linkChances(chain, sumPaths(chain)), linkChances(back, sumPaths(back))];
  const links: WordLink[] = [];
  for (let i = 0; i < rows; i += 1) {
    for (let j = 0; j < columns; j += 1) {
      const [own, its] = [byRussian[i * columns + j] as number, byEnglish[j * rows + i] as number];
      if (own + its < LEAST_CONFIDENCE) continue;
      const confidence = together(own, its, freeChance(byEnglish, i, j, rows, columns));
      if (confidence < LEAST_CONFIDENCE) continue;
      links.push({ source: source[i] as number, target: target[j] as number, confidence });
    }
  }
  return links;
}

/** How likely no other English word than j chose the Russian word i. */
function freeChance(byEnglish: Float64Array, i: number, j: number, rows: number, columns: number): number {
  let free = 1;
  for (let other = 0; other < columns; other += 1) if (other !== j) free *= 1 - (byEnglish[other * rows + i] as number);
  return free;
}

/** Half of it is the chance that either holds, half how far they agree. */
function together(own: number, its: number, free: number): number {
  return Math.min(1, (1 - (1 - its) * (1 - free * own) + (own + its) / 2) / 2);
}

function keep(read: (token: string) => Word): (token: string) => Word {
  const known = new Map<string, Word>();
  return (token) => {
    const found = known.get(token);
    if (found) return found;
    if (known.size >= KEPT) known.clear();
    const word = read(token);
    known.set(token, word);
    return word;
  };
}

function keepWord(work: (word: Word) => boolean): (word: Word) => boolean {
  const known = new WeakMap<Word, boolean>();
  return (word) => {
    const found = known.get(word) ?? work(word);
    known.set(word, found);
    return found;
  };
}
