// The dictionary of forms gives what az gives that its files are from, for each rule by which it reads a word.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import Az from 'az';
import type { Parse } from '../analysis.ts';
import { readDawg } from './dawg.ts';
import { openParadigms, PREFIXES } from './paradigms.ts';
import { openWordForms } from './word-forms.ts';

const file = (name: string) => readFileSync(new URL(`../../../node_modules/az/dicts/${name}`, import.meta.url));
const bytes = (name: string) => new Uint8Array(file(name)).buffer;
const strings = (name: string): readonly string[] => JSON.parse(file(name).toString());
const morphology = openWordForms({
  words: readDawg(bytes('words.dawg')),
  probabilities: readDawg(bytes('p_t_given_w.intdawg')),
  endings: PREFIXES.map((_, number) => readDawg(bytes(`prediction-suffixes-${number}.dawg`))),
  paradigms: openParadigms(
    new Uint16Array(bytes('paradigms.array')),
    strings('suffixes.json'),
    strings('gramtab-opencorpora-int.json'),
  ),
});
const az = await openAz();

const FORMS: Readonly<Record<string, string>> = {
  'words of the dictionary':
    'стали первой лучшую ведро все елка Еще ВСЕМ кочегаришка побыстрее наибыстрейшего Москва москва Вера',
  'a particle': 'смотри-ка пришёл-таки рыбу-то да-с',
  'adverbs with по-': 'по-западному по-своему по-видимому',
  'two words with a hyphen':
    'компании-производителя интернет-магазином северо-восточно-азиатского экс-министром Нью-Йорке',
  'a known prefix': 'сверхзадачами недоговаривал псевдонаучный',
  'letters before a word': 'отфотографировали зазимнего',
  'an ending': 'кракозябрами глокая будланула пошустрее Петрищевым бокрёнка',
  abbreviations: 'ССМО ЛенСпецСМУ ОАОО',
  'what is no word': 'а б Б -  --- x1 école 12 ’ “а” naïve а-б-в кот- -кот абв\u0001где',
};

for (const [what, forms] of Object.entries(FORMS)) {
  test(what, () => {
    for (const form of forms.split(' ')) assert.deepEqual(rounded(morphology(form)), rounded(az(form)), form);
  });
}

test('unpaired halves of letters and endless words are no words', () => {
  assert.deepEqual(morphology('\uD800'), []);
  assert.deepEqual(morphology('а'.repeat(10_000)), []);
});

/** Sums of scores differ in their last places by the order of adding. */
function rounded(parses: readonly Parse[]): readonly Parse[] {
  return parses.map((parse) => ({ ...parse, score: Number(parse.score.toFixed(9)) }));
}

async function openAz(): Promise<(form: string) => readonly Parse[]> {
  await new Promise<void>((resolve, reject) => {
    Az.Morph.init((error) => (error ? reject(error) : resolve()));
  });
  const parsers = 'Dictionary HyphenParticle HyphenAdverb HyphenWords PrefixKnown PrefixUnknown? SuffixKnown Abbr';
  const options = { ignoreCase: false, forceParse: false, normalizeScore: true, typos: 0, stutter: 0 };
  Az.Morph.setDefaults({ ...options, parsers: parsers.split(' '), replacements: { е: 'ё' } });
  const derived = /^(?:ADJF|ADJS|COMP|ADVB|NPRO|NUMR|PRED|PREP|CONJ|PRCL|INTJ)/;
  return (form) =>
    Az.Morph(form).map((parse) => {
      const tag = parse.tag.toString();
      const lemma = String(parse.normalize() || form);
      const base = derived.test(tag) ? String(parse.normalize(true) || form) : lemma;
      return {
        form: String(parse).toLowerCase(),
        lemma,
        base,
        tag,
        score: parse.score,
        known: parse.parser === 'Dictionary',
      };
    });
}
