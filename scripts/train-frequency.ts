// Counts lemmas in the texts beside the project and writes the levels in content/frequency.json: node
// scripts/train-frequency.ts. Texts of several kinds are weighted, so that neither the nineteenth century nor film
// subtitles dominate.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { findWords } from '#lib/dictionary/dictionary.ts';
import { bandsOf } from '#lib/dictionary/frequency.ts';
import { analyseText, analyseTokens } from '#lib/morphology/analyse.ts';
import type { Analysis } from '#lib/morphology/analysis.ts';
import { openAnalyser } from '#lib/store/analysis/analyser.ts';
import { FREQUENCY_FILE } from '#lib/store/paths.ts';
import { readDictionary } from '#lib/store/read/dictionary.ts';
import { readTreebanks } from '../bench/words/treebank.ts';

type Counts = Map<string, number>;

const DATA = new URL('../../shared/data/', import.meta.url);
const BOOKS = ['books/crime-and-punishment.ru.txt', 'books/chekhov-stories.ru.txt'];
const SUBTITLES = 'packs/frequency-ru-50k.txt';
/** The weight of each kind of text; the treebanks are small. */
const SHARES = { fiction: 0.35, news: 0.25, speech: 0.4 };

const treebanks = readTreebanks();
if (!treebanks || ![...BOOKS, SUBTITLES].every((file) => existsSync(new URL(file, DATA)))) {
  console.error('The texts are absent: ../shared/data.');
  process.exit(1);
}
const analyser = await openAnalyser();
const dictionary = await readDictionary('en');

/** Adds a word under its lemma in the dictionary; names and unknown words are left out. */
function count(counts: Counts, analysis: Analysis | undefined, times = 1): void {
  const word = analysis && findWords(dictionary, analysis)[0];
  if (word && word.entry.pos !== 'name') counts.set(word.lemma, (counts.get(word.lemma) ?? 0) + times);
}

const fiction: Counts = new Map();
for (const book of BOOKS) {
  for (const { analyses } of analyseText(readFileSync(new URL(book, DATA), 'utf8'), analyser))
    count(fiction, analyses[0]);
}
const news: Counts = new Map();
for (const { sentences } of treebanks) {
  for (const sentence of sentences) {
    for (const [analysis] of analyseTokens(
      sentence.map(({ form }) => form),
      analyser,
    ))
      count(news, analysis);
  }
}
const speech: Counts = new Map();
for (const line of readFileSync(new URL(SUBTITLES, DATA), 'utf8').split('\n')) {
  const [form = '', times] = line.split(' ');
  if (/^[а-яё-]+$/.test(form)) count(speech, analyseTokens([form], analyser)[0]?.[0], Number(times));
}

/**
 * Occurrences per million words, added before taking the logarithm, so that one occurrence in a small text has little
 * weight.
 */
const SMOOTHING = 10;
const KINDS = [
  [fiction, SHARES.fiction],
  [news, SHARES.news],
  [speech, SHARES.speech],
] as const;
const totals = new Map(KINDS.map(([counts]) => [counts, counts.values().reduce((sum, times) => sum + times, 0)]));
/** The weighted mean of the logarithms: a word must be common in several kinds of text to be common. */
const score = (lemma: string) =>
  KINDS.reduce((sum, [counts, share]) => {
    const perMillion = (1e6 * (counts.get(lemma) ?? 0)) / (totals.get(counts) ?? 1);
    return sum + share * Math.log(perMillion + SMOOTHING);
  }, 0);
const { compare } = new Intl.Collator('ru');
const ranked = [...new Set(KINDS.flatMap(([counts]) => [...counts.keys()]))]
  .map((lemma) => [lemma, score(lemma)] as const)
  .sort(([a, x], [b, y]) => y - x || compare(a, b))
  .map(([lemma]) => lemma);
const bands = Object.entries(bandsOf(ranked)).map(
  ([level, lemmas]) => `  ${JSON.stringify(level)}: ${JSON.stringify(lemmas)}`,
);
writeFileSync(FREQUENCY_FILE, `{\n${bands.join(',\n')}\n}\n`);
console.log(`${ranked.length} lemmas counted.`);
