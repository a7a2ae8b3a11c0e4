// A bilingual dictionary as the aligner asks it: how well an English word says a Russian lemma, directly or by way of a third word.
import { basesOf } from '../../text/english-bases.ts';
import { foldWord } from './word.ts';

/** A Russian lemma and its glosses as a dictionary writes them: "and; but; while". */
export type Gloss = readonly [lemma: string, gloss: string];

/** English words of a lemma, each with how much it says of it: 1 for the first sense in one word, less for later senses and longer ones. */
export type Senses = ReadonlyMap<string, number>;

export interface Translations {
  /** What the dictionary itself says; undefined for a lemma that it lacks. */
  readonly direct: (lemma: string) => Senses | undefined;
  /** Words that share a gloss with the lemma's own ones: «начать», begin, «приступить», start. */
  readonly indirect: (lemma: string) => Senses;
  /** Beginnings of English words that say relatives of the lemma: «сотрудник» is in the dictionary, «сотрудничать» is not. */
  readonly related: (lemma: string) => Senses;
}

/** Words that glosses are written with. */
const FILLERS = new Set('a an the to sb sth smb smth one oneself or etc of'.split(' '));

/** Reads the glosses; what is asked of a lemma is worked out once. Takes time in proportion to them. */
export function readTranslations(glosses: Iterable<Gloss>): Translations {
  const direct = new Map<string, Map<string, number>>();
  const lemmasOf = new Map<string, Set<string>>();
  const families = new Map<string, Set<string>>();
  for (const [word, gloss] of glosses) {
    const lemma = foldWord(word);
    const senses = direct.get(lemma) ?? new Map<string, number>();
    direct.set(lemma, senses);
    readGloss(gloss, senses);
    for (const start of startsOf(lemma)) add(families, start, lemma);
    for (const english of senses.keys()) add(lemmasOf, english, lemma);
  }
  return {
    direct: (lemma) => direct.get(lemma),
    indirect: cached((lemma) => {
      const found = new Map<string, number>();
      for (const [english, strength] of direct.get(lemma) ?? []) {
        const others = lemmasOf.get(english) ?? [];
        // A word that says everything says nothing of its neighbours in the dictionary.
        if (new Set(others).size > MOST_SHARED) continue;
        for (const other of others) {
          for (const [synonym, weight] of direct.get(other) ?? []) raise(found, synonym, strength * weight);
        }
      }
      return found;
    }),
    related: cached((lemma) => {
      const found = new Map<string, number>();
      for (const start of startsOf(lemma)) {
        for (const relative of families.get(start) ?? []) {
          const likeness = likenessOf(lemma, relative);
          if (likeness === 0) continue;
          for (const [english, strength] of direct.get(relative) ?? []) {
            if (english.length >= 4) raise(found, beginning(english), likeness * strength);
          }
        }
      }
      return found;
    }),
  };
}

const MOST_SHARED = 12;

/** The part of an English word that its relatives share: responsible, responsibility. */
export function beginning(word: string): string {
  return word.slice(0, word.length <= 5 ? 4 : word.length <= 7 ? 5 : 6);
}

function readGloss(gloss: string, senses: Map<string, number>): void {
  const plain = gloss.replaceAll(/\([^)]*\)/g, ' ');
  for (const [place, sense] of plain.split(/[;,/]/).entries()) {
    const tokens = foldWord(sense).match(/\p{L}[\p{L}'-]*/gu) ?? [];
    const content = tokens.filter((token) => !FILLERS.has(token));
    const said = content.length > 0 ? content : tokens.slice(-1);
    const strength = 1 / (1 + 0.15 * Math.min(place, 5)) / (said.length === 1 ? 1 : said.length + 0.5);
    for (const token of said) {
      raise(senses, token, strength);
      // "children's", "shelves": glosses are not always in the dictionary form.
      const base = said.length > 1 ? basesOf(token).at(-1) : undefined;
      if (base !== undefined && base.length > 2) raise(senses, base, strength * 0.8);
    }
  }
}

/** Where words with the same root are looked for: beginnings of the word, also without its prefix. */
function startsOf(lemma: string): readonly string[] {
  if (lemma.length < 4) return [];
  const root = PREFIX.exec(lemma)?.[1];
  return root === undefined ? [lemma.slice(0, 4)] : [lemma.slice(0, 4), root.slice(0, 4)];
}

const PREFIX =
  /^(?:без|бес|взо|вз|вс|воз|вос|вы|до|за|изо|из|ис|недо|на|не|обо|об|ото|от|о|пере|подо|под|пред|при|про|по|разо|раз|рас|со|с|у)(.{4,})$/;

/** How much of two lemmas is the same root, 0 to 1; 0 for less than most of the shorter one. */
function likenessOf(one: string, other: string): number {
  if (one === other) return 1;
  const best = Math.max(shared(one, other), shared(rootOf(one), rootOf(other)));
  const shorter = Math.min(rootOf(one).length, rootOf(other).length);
  return best >= 4 && best >= shorter - 3 ? best / Math.max(rootOf(one).length, rootOf(other).length, best) : 0;
}

function rootOf(lemma: string): string {
  return PREFIX.exec(lemma)?.[1] ?? lemma;
}

function shared(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}

function raise(map: Map<string, number>, key: string, value: number): void {
  if ((map.get(key) ?? 0) < value) map.set(key, value);
}

function add(map: Map<string, Set<string>>, key: string, value: string): void {
  const known = map.get(key);
  if (known) known.add(value);
  else map.set(key, new Set([value]));
}

function cached(work: (lemma: string) => Senses): (lemma: string) => Senses {
  const known = new Map<string, Senses>();
  return (lemma) => {
    const found = known.get(lemma) ?? work(lemma);
    known.set(lemma, found);
    return found;
  };
}
