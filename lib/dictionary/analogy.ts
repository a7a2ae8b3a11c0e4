// Stress of words that the dictionary lacks, by analogy: verbs by the verb inside them, the others by the words that end alike.

import { fold } from '../text/fold.ts';
import { withoutStress } from '../text/stress-mark.ts';
import type { Dictionary } from './dictionary.ts';
import type { Entry, Pos } from './entry.ts';
import { headVowel } from './stress/paradigm.ts';
import { countVowels, markVowel } from './stress/vowels.ts';

/** An entry made up for a word, and how likely it is to be right, 0 to 1. */
export interface Guess {
  readonly entry: Entry;
  readonly certainty: number;
}

/** Words by their ends, with the share of the stress that most of them have; made from a dictionary by `learnAnalogy`. */
export interface Analogy {
  readonly dictionary: Dictionary;
  readonly endings: ReadonlyMap<string, Ending>;
}

interface Ending {
  /** The entry that stands for the majority. */
  readonly model: Entry;
  readonly share: number;
}

/** Letters of the longest and of the shortest end that is compared. */
const LONGEST = 7;
const SHORTEST = 3;
/** An end speaks when so many words have it. */
const FEWEST = 3;

const PREFIXES =
  'без бес в во вз вс воз вос вы до за из ис на над не недо об обо обез от ото пере по под подо пре при про раз рас разо с со у'.split(
    ' ',
  );

/** Reads off the dictionary how words that end alike are stressed. */
export function learnAnalogy(dictionary: Dictionary): Analogy {
  const counts = new Map<string, Map<string, { entry: Entry; count: number }>>();
  for (const { lemma, entry } of [...dictionary.values()].flat()) {
    const stress = `${countVowels(lemma) - headVowel(entry)} ${entry.accent}`;
    for (const key of keysOf(lemma, entry.pos)) {
      const stresses = counts.get(key) ?? new Map();
      stresses.set(stress, { entry, count: (stresses.get(stress)?.count ?? 0) + 1 });
      counts.set(key, stresses);
    }
  }
  const endings = new Map<string, Ending>();
  for (const [key, stresses] of counts) {
    const total = [...stresses.values()].reduce((sum, { count }) => sum + count, 0);
    const [best] = [...stresses.values()].sort((one, other) => other.count - one.count);
    if (best && total >= FEWEST) endings.set(key, { model: best.entry, share: best.count / (total + 1) });
  }
  return { dictionary, endings };
}

/** What the entry of a word would be, or undefined for a word like no other. `aspect` is a verb's: "Imp", "Perf", or undefined for either. */
export function guessEntry(analogy: Analogy, lemma: string, pos: Pos, aspect?: string): Guess | undefined {
  if (countVowels(lemma) === 0) return undefined;
  if (pos !== 'verb') return fromRelative(analogy, lemma, pos) ?? fromEnding(analogy, lemma, pos);
  const guess = fromVerb(analogy, lemma, aspect) ?? fromEnding(analogy, lemma, pos);
  const isPerfective = (aspect ?? guess?.entry.aspect) === 'Perf';
  if (!guess || !isPerfective || !lemma.startsWith('вы')) return guess;
  return {
    entry: { ...transplant(guess.entry, lemma, 0), aspect: 'Perf', accent: 'a/a' },
    certainty: aspect ? 0.98 : 0.9,
  };
}

/** переписать as писать, улыбнуться as улыбнуть; imperfectives in -ать move their stress there: бе́гать, убега́ть. */
function fromVerb({ dictionary }: Analogy, lemma: string, aspect: string | undefined): Guess | undefined {
  const find = (word: string) => dictionary.get(fold(word))?.find(({ entry }) => entry.pos === 'verb')?.entry;
  const bare = lemma.replace(/с[яь]$/, '');
  const twin = bare === lemma ? (find(`${lemma}ся`) ?? find(`${lemma}сь`)) : find(bare);
  if (twin) return { entry: transplant(twin, lemma, headVowel(twin)), certainty: 0.97 };
  for (const prefix of PREFIXES) {
    if (!lemma.startsWith(prefix) || lemma.length < prefix.length + 4) continue;
    const rest = lemma.slice(prefix.length);
    const model = find(rest) ?? find(bare.slice(prefix.length)) ?? find(`${rest}ся`);
    if (!model) continue;
    const ending = countVowels(bare) - 1;
    const vowel = headVowel(model) + countVowels(prefix);
    const moves = aspect === 'Imp' && vowel < ending && /[ая]ть$/.test(bare);
    if (moves) return { entry: { ...transplant(model, lemma, ending), accent: 'a/a' }, certainty: 0.8 };
    return { entry: transplant(model, lemma, vowel), certainty: 0.93 };
  }
  return undefined;
}

/** неважный as важный, красиво as красивый; superlatives in -айший are all stressed there. */
function fromRelative({ dictionary }: Analogy, lemma: string, pos: Pos): Guess | undefined {
  const find = (word: string, kind: Pos) => dictionary.get(fold(word))?.find(({ entry }) => entry.pos === kind)?.entry;
  if (pos === 'adj' && lemma.endsWith('айший')) {
    return { entry: { pos, stressed: markVowel(lemma, countVowels(lemma) - 2), accent: 'a/-' }, certainty: 0.99 };
  }
  const base = /^(?:не|наи|супер|сверх|анти)(?=.{4})/.exec(lemma)?.[0] ?? '';
  const model = base === '' ? undefined : find(lemma.slice(base.length), pos);
  if (model) return { entry: transplant(model, lemma, headVowel(model) + countVowels(base)), certainty: 0.9 };
  if (pos !== 'adv' || !/[ое]$/.test(lemma)) return undefined;
  const stem = lemma.slice(0, -1);
  const adjective = [`${stem}ый`, `${stem}ий`].map((word) => find(word, 'adj')).find((entry) => entry !== undefined);
  const stemStressed = adjective && /^a\/[a-]/.test(adjective.accent ?? '');
  if (!adjective || !stemStressed) return undefined;
  return { entry: { pos, stressed: markVowel(lemma, headVowel(adjective)) }, certainty: 0.95 };
}

function fromEnding({ endings }: Analogy, lemma: string, pos: Pos): Guess | undefined {
  for (const key of keysOf(lemma, pos)) {
    const ending = endings.get(key);
    if (!ending) continue;
    const { model, share } = ending;
    const fromEnd = countVowels(withoutStress(model.stressed)) - headVowel(model);
    return { entry: transplant(model, lemma, countVowels(lemma) - fromEnd), certainty: share };
  }
  return undefined;
}

/** The model's facts on another word; its listed forms are its own. */
function transplant({ forms: _, ...model }: Entry, lemma: string, vowel: number): Entry {
  return { ...model, stressed: markVowel(lemma, Math.max(0, Math.min(vowel, countVowels(lemma) - 1))) };
}

/** Ends of a lemma with its part of speech, the longest first; names of people end as nouns do, but not in the same place. */
function keysOf(lemma: string, pos: Pos): readonly string[] {
  const word = fold(lemma);
  const keys: string[] = [];
  for (let length = Math.min(LONGEST, word.length); length >= SHORTEST; length -= 1) {
    keys.push(`${pos} ${word.slice(-length)}`);
  }
  return keys;
}
