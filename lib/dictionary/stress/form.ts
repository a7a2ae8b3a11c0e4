// The stressed form of an inflected word, from its dictionary entry, the form and its features.

import { itemAt } from '../../item-at.ts';
import { fold } from '../../text/fold.ts';
import { STRESS_MARK, withoutStress } from '../../text/stress-mark.ts';
import type { Entry, Pos } from '../entry.ts';
import { adjectiveVowels } from './adjectives.ts';
import { nounVowels } from './nouns.ts';
import { type Features, headVowel, type Inflected, lastVowel, type Vowels } from './paradigm.ts';
import { verbVowels } from './verbs.ts';
import { countVowels, markVowel } from './vowels.ts';

/** A form in its place: its features, and the word before it in the sentence where that is known. */
export interface PlacedForm {
  readonly form: string;
  readonly features: Features;
  readonly before?: string | undefined;
}

/**
 * The ways in which a form of the entry is stressed, the usual one first, spelled as the form is, with ё where the dictionary has it.
 * One that is not inflected by rule (a pronoun whose form is not listed) has none.
 */
export function stressForm(entry: Entry, { form, features, before = '' }: PlacedForm): readonly string[] {
  const bare = withoutStress(form);
  if (countVowels(bare) < 2) return [spelledAs(bare, listed(entry, bare, features)[0])];
  if (/ё/i.test(bare) && !hasSecondStress(entry)) return [bare];
  const forms = listed(entry, bare, features);
  if (forms.length > 0) return unique(forms.map((other) => spelledAs(bare, other)));
  const word: Inflected = { entry, form: bare.toLowerCase(), features, before: before.toLowerCase() };
  const vowels = (RULES[entry.pos] ?? fixedVowels)(word);
  return unique(vowels.map((vowel) => mark(entry, bare, Math.min(vowel, lastVowel(bare)))));
}

/** Sets the mark, or ё where the stressed е stands for it: in the headword's stem (черны, чёрны), in a verb's ending (несет, несёт). */
function mark(entry: Entry, form: string, vowel: number): string {
  const marked = markVowel(form, vowel);
  const at = marked.indexOf(STRESS_MARK) - 1;
  if (form[at]?.toLowerCase() !== 'е') return marked;
  const model = entry.stressed.toLowerCase();
  const isOfStem = at < model.length - 1 && model[at] === 'ё' && model.slice(0, at) === form.slice(0, at).toLowerCase();
  const isVerbal =
    entry.pos === 'verb' && /^(?:е(?:шь|т|м|те)|енн(?:.{2,3}))(?:с[яь])?$/.test(form.slice(at).toLowerCase());
  if (!isOfStem && !isVerbal) return marked;
  return form.slice(0, at) + (form[at] === 'Е' ? 'Ё' : 'ё') + form.slice(at + 1);
}

const RULES: Partial<Record<Pos, (word: Inflected) => Vowels>> = {
  noun: nounVowels,
  name: nounVowels,
  verb: verbVowels,
  adj: adjectiveVowels,
  det: adjectivalVowels,
  num: adjectivalVowels,
  pron: adjectivalVowels,
};

/** Two stresses in one word, or ё beside the stressed vowel: трёхэта́жный. */
function hasSecondStress({ stressed }: Entry): boolean {
  return /ё/i.test(stressed) && stressed !== withoutStress(stressed);
}

function adjectivalVowels(word: Inflected): Vowels {
  return word.entry.accent === undefined ? fixedVowels(word) : adjectiveVowels(word);
}

function fixedVowels({ entry, form }: Inflected): Vowels {
  return fold(entry.stressed) === fold(form) ? [headVowel(entry)] : [];
}

/** The headword and the listed forms that are spelled as the form is. */
function listed(entry: Entry, form: string, features: Features): readonly string[] {
  const same = (other: string) => fold(other) === fold(form);
  const forms = (entry.forms ?? []).filter((other) => same(other) && mayStandFor(entry, other, features));
  const isHeadword = same(entry.stressed) && isDictionaryForm(entry, features);
  return isHeadword ? [entry.stressed, ...forms] : forms;
}

/** A listed plural is no genitive (сёстры beside сестры́, озёра beside о́зера, дома́ beside до́ма), a comparative no neuter (горяче́е beside горя́чее). */
function mayStandFor(entry: Entry, listedForm: string, features: Features): boolean {
  if (entry.pos === 'adj' && features.Case !== undefined && fold(listedForm).endsWith('ее')) return false;
  if (entry.pos !== 'noun' && entry.pos !== 'name') return true;
  if (features.Number !== 'Sing') return true;
  return !(
    /[ыи]\u0301?$/.test(listedForm) ||
    (/[ая]\u0301?$/.test(listedForm) && (entry.gender === 'Neut' || entry.accent === 'c'))
  );
}

function isDictionaryForm(entry: Entry, features: Features): boolean {
  if (entry.pos === 'verb') return features.VerbForm === undefined || features.VerbForm === 'Inf';
  if ((entry.pos !== 'noun' && entry.pos !== 'name') || features.Case === undefined) return true;
  const isNominative = features.Case === 'Nom' || entry.declension === 'none';
  return isNominative && (features.Number !== 'Plur' || entry.number === 'Plur');
}

/** The word with the marks of its model, and with ё where the model has it. */
function spelledAs(word: string, model: string | undefined): string {
  if (model === undefined) return word;
  const letters = Array.from(word);
  let at = 0;
  return Array.from(model, (letter) => {
    if (letter === STRESS_MARK) return STRESS_MARK;
    const own = itemAt(letters, at);
    at += 1;
    if (letter.toLowerCase() !== 'ё') return own;
    return own === 'е' ? 'ё' : own === 'Е' ? 'Ё' : own;
  }).join('');
}

function unique(forms: readonly string[]): readonly string[] {
  return [...new Set(forms)];
}
