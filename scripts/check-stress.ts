// Compares the stress of headwords, and of the forms that decide their accents, with espeak-ng. Differences in which
// the dictionary was found to be right are listed in test/gold/stress-espeak.ru.txt; others are printed.
// UPDATE_GOLDEN=1 rewrites the list: check the diff before keeping it.
import { readFile, writeFile } from 'node:fs/promises';
import type { Pos } from '#lib/dictionary/entry.ts';
import { stressForm } from '#lib/dictionary/stress/form.ts';
import { countVowels, stressedVowel } from '#lib/dictionary/stress/vowels.ts';
import { readDictionary } from '#lib/store/read/dictionary.ts';
import { openMorphology } from '#lib/store/read/morphology.ts';
import { espeakStresses } from './espeak.ts';
import { main } from './main.ts';
import { type ParadigmForm, paradigmOf } from './paradigm.ts';

/** A form of an entry with its stresses. */
interface Row {
  readonly lemma: string;
  readonly form: string;
  readonly stressed: readonly string[];
  /** Whether it is a form that decides the accent. */
  readonly isKey: boolean;
}

export interface StressComparison {
  readonly compared: number;
  /** Lines "lemma: forms" that espeak-ng stresses differently. */
  readonly differences: readonly string[];
}

const JUDGED = 'test/gold/stress-espeak.ru.txt';

/** The forms that decide the accent, in OpenCorpora tags. */
const KEYS: Partial<Record<Pos, RegExp>> = {
  noun: /sing,gent|plur,nomn|plur,gent/,
  name: /sing,gent/,
  adj: /^ADJS|^COMP/,
  verb: /sing,[13]per|(?:masc|femn).*past,indc|sing,impr|PRTS.*masc/,
};

/** Compares every key form of the dictionary; undefined if espeak-ng is not installed. */
export async function compareStress(): Promise<StressComparison | undefined> {
  await openMorphology();
  const rows = [...(await readDictionary('en')).values()].flat().flatMap(({ lemma, entry }): readonly Row[] => {
    const hasKeys = !(entry.pos === 'adj' && entry.accent?.endsWith('-'));
    const isKey = ({ tag }: ParadigmForm) => hasKeys && (KEYS[entry.pos]?.test(tag) ?? false);
    const inflected = paradigmOf(lemma, entry).map((form) => ({
      lemma,
      form: form.form,
      stressed: stressForm(entry, form),
      isKey: isKey(form),
    }));
    return [{ lemma, form: lemma.toLowerCase(), stressed: [entry.stressed.toLowerCase()], isKey: true }, ...inflected];
  });
  const asked = rows.filter(({ form }) => countVowels(form) > 1 && !form.includes('-'));
  const keys = asked.filter(({ isKey }) => isKey);
  const words = [...new Set(keys.map(({ form }) => form))];
  const heard = await espeakStresses(words);
  return heard && compare(asked, keys, new Map(words.map((word, index) => [word, heard[index]])));
}

/** espeak-ng has no context: if the dictionary has several stresses for a form, any of them is accepted. */
function compare(
  rows: readonly Row[],
  keys: readonly Row[],
  heard: ReadonlyMap<string, number | undefined>,
): StressComparison {
  const ways = new Map<string, Set<number | undefined>>();
  for (const { form, stressed } of rows) {
    const vowels = ways.get(form) ?? new Set();
    for (const word of stressed) vowels.add(stressedVowel(word));
    ways.set(form, vowels);
  }
  const byLemma = new Map<string, Set<string>>();
  for (const { lemma, form, stressed } of keys) {
    if (ways.get(form)?.has(heard.get(form)) || heard.get(form) === undefined) continue;
    const forms = byLemma.get(lemma) ?? new Set();
    byLemma.set(lemma, forms.add(stressed.join('/') || `${form}?`));
  }
  const differences = [...byLemma].map(([lemma, forms]) => `${lemma}: ${[...forms].join(' ')}`);
  return { compared: keys.length, differences };
}

/** The differences that are not in the list yet. */
export async function unjudgedDifferences({ differences }: StressComparison): Promise<readonly string[]> {
  const judged = new Set((await readFile(JUDGED, 'utf8')).split('\n'));
  return differences.filter((line) => !judged.has(line));
}

if (import.meta.main) {
  await main(async () => {
    const result = await compareStress();
    if (!result) {
      console.log('Skipped: espeak-ng is not installed (apt-get install espeak-ng).');
      return 0;
    }
    const { compared, differences } = result;
    if (process.env.UPDATE_GOLDEN === '1') await writeFile(JUDGED, `${differences.join('\n')}\n`);
    const fresh = await unjudgedDifferences(result);
    for (const line of fresh) console.log(line);
    const count = `${compared} forms compared, ${differences.length} words with differences`;
    console.log(`${count}, ${fresh.length} of them not judged yet.`);
    return fresh.length === 0 ? 0 : 1;
  });
}
