// Measures the analyser on treebanks by cross-validation, beside az alone in the same run, and its speed and memory.

import { analyseTokens } from '#lib/morphology/analyse.ts';
import { createAnalyser } from '#lib/morphology/analyser.ts';
import type { Analysis, Morphology } from '#lib/morphology/analysis.ts';
import type { Commonness } from '#lib/morphology/commonness.ts';
import { quantise } from '#lib/morphology/model-data.ts';
import { toUniversal } from '#lib/morphology/universal.ts';
import { openAnalyser, readCommonness } from '#lib/store/analysis/analyser.ts';
import { openAnalogy } from '#lib/store/analysis/words.ts';
import { readDictionary } from '#lib/store/read/dictionary.ts';
import { openMorphology } from '#lib/store/read/morphology.ts';
import { machine, table } from '../results.ts';
import { describeCoverage } from './coverage.ts';
import { isNominal, isVerb, isWord, match } from './gold.ts';
import { measureHomonyms, measureStress, type Share } from './homonyms.ts';
import { learn } from './learn.ts';
import { type PartialSentence, readPartial } from './partial.ts';
import { measureSpeed } from './speed.ts';
import { type GoldWord, readTreebanks, type Treebank } from './treebank.ts';

const FOLDS = 5;
/** Neighbours stand in the same fold. */
const BLOCK = 20;

const ROWS = [
  'lemma',
  'lemma among those shown',
  'part of speech',
  'case, number, gender',
  'verb features',
  'lemma and features',
  'everything right',
] as const;
type Row = (typeof ROWS)[number];

/** The goals of the project for GSD and Taiga, on test parts. */
const GOALS: Readonly<Partial<Record<Row, readonly number[]>>> = {
  lemma: [0.975, 0.968],
  'lemma among those shown': [0.985, 0.985],
  'part of speech': [0.95, 0.926],
  'case, number, gender': [0.9, 0.89],
  'verb features': [0.985, 0.965],
  'lemma and features': [0.9, 0.89],
  'everything right': [0.905, 0.9],
};

type Tally = Map<Row, { right: number; all: number }>;

/** The section of RESULTS.md. */
export async function bench(): Promise<string> {
  const treebanks = readTreebanks();
  if (!treebanks) return '## Words\n\nNo treebanks: ../shared/data/words is absent.';
  const [morphology, commonness, dictionary] = await Promise.all([
    openMorphology(),
    readCommonness(),
    readDictionary('en'),
  ]);
  const partial = await readPartial(dictionary);
  const ours = treebanks.map((): Tally => new Map());
  const alone = treebanks.map((): Tally => new Map());
  let words = 0;
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const analyser = learnWithout(fold, { treebanks, partial }, morphology, commonness);
    for (const [bank, { sentences }] of treebanks.entries()) {
      for (const sentence of sentences.filter((_, index) => foldOf(index) === fold)) {
        const tokens = sentence.map(({ form }) => form);
        const found = analyseTokens(tokens, analyser);
        for (const [index, word] of sentence.entries()) {
          if (!isWord(word)) continue;
          words += 1;
          tally(ours[bank], word, found[index] ?? []);
          tally(alone[bank], word, azAlone(word.form, morphology));
        }
      }
    }
  }
  const head = ['', ...treebanks.flatMap(({ name }) => [`${name}: az alone`, 'ours', 'goal'])];
  const rows = ROWS.map((row) => [
    row,
    ...treebanks.flatMap((_, bank) => [
      share(alone[bank], row),
      share(ours[bank], row),
      GOALS[row]?.[bank]?.toFixed(3) ?? '',
    ]),
  ]);
  return [
    '## Words',
    '',
    `\`npm run bench -- words\`: the development parts of UD Russian GSD and Taiga with gold tokens, words only (no PUNCT, no SYM), ${words} of them; ${FOLDS} folds of blocks of ${BLOCK} sentences, trained on the rest of both. Goals are for the test parts. Lemmas are compared without regard to capitals and ё; nominals (NOUN, PROPN, ADJ, PRON, DET, NUM) by case, number and gender; verbs by aspect, mood, tense, person, form and voice, as far as the annotation has them. ${machine()}.`,
    '',
    table(head, rows),
    '',
    await describeReadings(),
    '',
    measureSpeed(),
  ].join('\n');
}

/** First readings and stress of the analyser as it ships, in a sentence each. */
async function describeReadings(): Promise<string> {
  const reader = { analyser: await openAnalyser(), analogy: await openAnalogy('en') };
  const { right = 0, all = 0 } = measureHomonyms(reader).get('test') ?? {};
  const { words, homographs } = await measureStress(reader);
  const percent = (share: Share) => `${((share.right / Math.max(1, share.all)) * 100).toFixed(1)} % of ${share.all}`;
  return [
    `First reading on the card right, on the half of the homonyms that is not learned from: ${percent({ right, all })} places.`,
    `Stress of running text, in the works that are not learned from: ${percent(words)} words of several syllables, ${percent(homographs)} homographs.`,
    describeCoverage(reader),
  ].join(' ');
}

function foldOf(index: number): number {
  return Math.floor(index / BLOCK) % FOLDS;
}

function learnWithout(
  fold: number,
  { treebanks, partial }: { readonly treebanks: readonly Treebank[]; readonly partial: readonly PartialSentence[] },
  morphology: Morphology,
  commonness: Commonness,
) {
  const rest = treebanks.flatMap(({ sentences }) => sentences.filter((_, index) => foldOf(index) !== fold));
  const { observed, weights } = learn(rest, partial, morphology, commonness);
  return createAnalyser({ morphology, observed, weights: quantise(weights), commonness });
}

/** The readings of az in its own order, its tags renamed. */
function azAlone(form: string, morphology: Morphology): readonly Analysis[] {
  return morphology(form).flatMap((parse) => {
    const [reading] = toUniversal(parse, false);
    return reading ? [{ ...reading, form: parse.form, lemma: parse.lemma }] : [];
  });
}

function tally(sums: Tally | undefined, word: GoldWord, analyses: readonly Analysis[]): void {
  const best = analyses[0] ?? { form: word.form, lemma: word.form, pos: 'X', features: '' };
  const { lemma, pos, nominal, verbal } = match(word, best);
  const add = (row: Row, isRight: boolean) => {
    const { right, all } = sums?.get(row) ?? { right: 0, all: 0 };
    sums?.set(row, { right: right + (isRight ? 1 : 0), all: all + 1 });
  };
  add('lemma', lemma);
  add(
    'lemma among those shown',
    analyses.some((analysis) => match(word, analysis).lemma),
  );
  add('part of speech', pos);
  if (isNominal(word)) add('case, number, gender', nominal);
  if (isVerb(word)) add('verb features', verbal);
  add('lemma and features', lemma && nominal && verbal);
  add('everything right', lemma && pos && nominal && verbal);
}

function share(sums: Tally | undefined, row: Row): string {
  const { right, all } = sums?.get(row) ?? { right: 0, all: 1 };
  return (right / all).toFixed(3);
}
