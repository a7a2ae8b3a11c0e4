// Names of a word's part of speech and grammatical form, in the interface language.

import { fill } from '#lib/site/templates.ts';
import { STRESS_MARK, withoutStress } from '#lib/text/stress-mark.ts';
import type { WordStrings } from './strings.ts';

type Name = Exclude<keyof WordStrings, 'places'>;

/** Features in the order of their names, in groups: the verb's form; degree, person, case, gender and number; a particle; the spelling. */
const GROUPS: readonly (readonly string[])[] = [
  ['Mood', 'Tense', 'Voice', 'VerbForm'],
  ['Degree', 'Variant', 'Person', 'Case', 'Gender', 'Number'],
  ['Particle'],
  ['Style'],
];

/** "genitive singular", «родительный падеж, единственное число»; "" for a word without forms. */
export function nameForm(features: string, pos: string, strings: WordStrings): string {
  const values = new Map(features.split('|').map((feature) => [feature.split('=')[0] ?? '', feature]));
  const isNoun = pos === 'NOUN' || pos === 'PROPN';
  const isParticiple = values.get('VerbForm') === 'VerbForm=Part';
  const names = GROUPS.map((group) =>
    group.flatMap((name) => {
      const feature = values.get(name);
      if (!feature || (name === 'Gender' && isNoun) || (name === 'Voice' && !isParticiple)) return [];
      return nameOf(`form.${feature}`, strings);
    }),
  );
  return names
    .flatMap((group) => (group.length > 0 ? group.reduce((one, other) => both(one, other, strings)) : []))
    .join(', ');
}

/** "noun, feminine, inanimate" */
export function nameEntry(
  { pos, facts = '' }: { readonly pos: string; readonly facts?: string },
  strings: WordStrings,
): string {
  const names = [`word.${pos}`, ...facts.split('|').map((fact) => `word.${fact}`)];
  return names.flatMap((name) => nameOf(name, strings)).join(', ');
}

function both(one: string, other: string, strings: WordStrings): string {
  return fill(strings['form.two'], { one, other });
}

function nameOf(name: string, strings: WordStrings): readonly string[] {
  const said = Object.hasOwn(strings, name) ? strings[name as Name] : '';
  return said ? [said] : [];
}

/** The form in the spelling of the text, with its stress: «За́мка» for «Замка». */
export function spell(form: string, stressed: string): string {
  const bare = withoutStress(stressed);
  if (bare.length !== form.length) return stressed;
  let spelled = '';
  let at = 0;
  for (const letter of stressed) {
    if (letter === STRESS_MARK) spelled += letter;
    else {
      // An ё is shown even if the text has е.
      spelled += letter === 'ё' && form[at] !== 'Ё' ? letter : (form[at] ?? '');
      at += 1;
    }
  }
  return spelled;
}
