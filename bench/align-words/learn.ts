// Learns the linker's weights from linked sentences, with the whole dictionary and with parts of it taken away.

import { readEnglish } from '#lib/align/words/english.ts';
import { addTogether, openEvidence } from '#lib/align/words/evidence.ts';
import { type Prepared, prepare } from '#lib/align/words/features.ts';
import type { TokenPair } from '#lib/align/words/link-words.ts';
import { readRussian } from '#lib/align/words/russian.ts';
import { learnTogether } from '#lib/align/words/together.ts';
import { type Gloss, readTranslations } from '#lib/align/words/translations.ts';
import type { Word } from '#lib/align/words/word.ts';
import { readMemory } from '#lib/store/analysis/memory.ts';
import { formReader, tokensOf } from '#lib/store/analysis/word-linker.ts';
import { readDictionary } from '#lib/store/read/dictionary.ts';
import { openMorphology } from '#lib/store/read/morphology.ts';
import { type Example, train } from './train.ts';

export interface Linked {
  readonly tokens: TokenPair;
  readonly links: readonly (readonly [number, number])[];
}

/** Shares of the dictionary that are taken away: it has every word of the library, and lacks many of other texts. */
const TAKEN = [0, 0.4];
const DECAY = 0.5;

export async function learnWeights(
  sentences: readonly Linked[],
): Promise<{ readonly russian: Float64Array; readonly english: Float64Array }> {
  const dictionary = await readDictionary('en');
  const glosses = [...dictionary.values()].flat().map(({ lemma, gloss }): Gloss => [lemma, gloss]);
  const readForm = formReader(await openMorphology());
  const russian = keep((token) => readRussian(token, readForm));
  const english = keep(readEnglish);
  const memory = await Array.fromAsync(readMemory('en'), ({ source, target }) => {
    return [tokensOf(source).map(russian), tokensOf(target).map(english)] as const;
  });
  const examples = TAKEN.flatMap((share) => {
    const translations = readTranslations(glosses.filter(([lemma]) => fraction(lemma) >= share));
    const alone = openEvidence(translations);
    const evidence = addTogether(
      alone,
      learnTogether(memory, (one, other) => alone(one, other).total),
    );
    return sentences.map(({ tokens, links }) => {
      const [source, target] = [placed(tokens[0].map(russian)), placed(tokens[1].map(english))];
      const [ones, others] = [source.map(({ word }) => word), target.map(({ word }) => word)];
      const known = ones.map((word) => word.lemmas.some((lemma) => translations.direct(lemma) !== undefined));
      const all = others.map(() => true);
      const found = ones.map((one) => others.map((other) => evidence(one, other)));
      const turned = others.map((_, j) => found.map((row) => row[j] as (typeof row)[number]));
      const pairs = links
        .map(
          ([i, j]) =>
            [source.findIndex(({ place }) => place === i), target.findIndex(({ place }) => place === j)] as const,
        )
        .filter(([i, j]) => i >= 0 && j >= 0);
      return {
        forward: prepare({ from: ones, to: others, evidence: found.flat(), knownFrom: known, knownTo: all }),
        backward: prepare({ from: others, to: ones, evidence: turned.flat(), knownFrom: all, knownTo: known }),
        pairs,
      };
    });
  });
  const weight = 1 / TAKEN.length;
  const example = (prepared: Prepared, links: Example['links']): Example => ({ prepared, links, weight });
  return {
    russian: train(
      examples.map(({ forward, pairs }) => example(forward, pairs)),
      { decay: DECAY },
    ),
    english: train(
      examples.map(({ backward, pairs }) =>
        example(
          backward,
          pairs.map(([i, j]) => [j, i] as const),
        ),
      ),
      { decay: DECAY },
    ),
  };
}

function keep(read: (token: string) => Word): (token: string) => Word {
  const known = new Map<string, Word>();
  return (token) => {
    const word = known.get(token) ?? read(token);
    known.set(token, word);
    return word;
  };
}

function placed(words: readonly Word[]) {
  return words.map((word, place) => ({ word, place })).filter(({ word }) => word.kind !== 'mark');
}

/** The same number from 0 to 1 for a word every time. */
function fraction(word: string): number {
  let hash = 7;
  for (const letter of word) hash = (hash * 31 + letter.charCodeAt(0)) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 15), 2246822519) >>> 0;
  return ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32;
}
