// Stress of nouns and names by Zaliznyak's accents: stem or ending, for each number and case.

import { fold } from '../../text/fold.ts';
import type { Entry } from '../entry.ts';
import { adjectiveVowels } from './adjectives.ts';
import { headVowel, type Inflected, lastVowel, listedForm, listedVowel, sharedStart, type Vowels } from './paradigm.ts';
import { countVowels } from './vowels.ts';

/** Feminines of the third declension with a locative of their own after в and на: в тени́, на двери́. */
const SECOND_LOCATIVE = new Set(
  'глубь глушь горсть грудь грязь даль дверь кость кровь мель ночь ось печь площадь пыль Русь связь сеть степь тень цепь честь четверть шерсть щель'.split(
    ' ',
  ),
);

/** Nouns with a genitive of their own after two, three and four: два часа́, but с ча́са. */
const COUNTED = new Set(['час', 'шаг', 'ряд', 'шар', 'след']);
const FEW = /^(?:два|три|четыре|полтора|оба|\d*[234])$/;

/** What stands before an hour of the morning: в пять утра́, с утра́, but к концу у́тра. */
const HOUR =
  /^(?:с|до|час(?:а|ов|у)?|минут[аы]?|\d+|два|три|четыре|пять|шесть|семь|восемь|девять|десять|\p{L}+надцать|двадцать|тридцать|сорок|пятьдесят)$/u;

/** Endings with two vowels, stressed on the first. */
const LONG_ENDING = /(?:ами|ями|ыми|ими|ою|ею)$/;

type Place = 'stem' | 'ending' | 'first';

/** The vowels that may be stressed in a form of a noun. */
export function nounVowels(word: Inflected): Vowels {
  const { entry, form } = word;
  if (entry.declension === 'adj') return adjectiveVowels(word);
  if (entry.declension === 'none' || entry.accent === undefined) return [headVowel(entry)];
  // Another stem altogether (человек, люди) has its forms listed, or none.
  if (sharedStart(entry.stressed, form) === 0 || isOtherPlural(word)) return [];
  const ending = countVowels(form) - (LONG_ENDING.test(form) && form.length > 4 ? 2 : 1);
  if (isSecondLocative(word) || isCounted(word)) return [ending];
  const place = placeOf(word);
  if (place === 'ending') return [Math.max(0, ending)];
  if (place === 'first') return [listedPlural(word) ?? 0];
  const plural = word.features.Number === 'Plur' ? listedPlural(word) : undefined;
  return [plural ?? stemVowel(word)];
}

/** Homographs part in the plural: листо́в is not of лист, ли́стья. */
function isOtherPlural({ entry, form, features }: Inflected): boolean {
  if (features.Number !== 'Plur' || !/(?:ы|и|а|я|ов|ев|ам|ям|ами|ями|ах|ях)$/.test(form)) return false;
  const listed = listedPluralForm(entry);
  if (listed !== undefined) return !fold(form).startsWith(listed.slice(0, -1));
  return /ь(?:я|ев|ям|ями|ях)$/.test(form) && !/ь|[йеёя]\u0301?$/.test(entry.stressed);
}

function isSecondLocative({ entry, form, features, before }: Inflected): boolean {
  if (features.Case !== 'Loc' || features.Number === 'Plur') return false;
  if (entry.gender === 'Masc') return /[ую]$/.test(form) && !/[аяо]$/.test(entry.stressed);
  return /^(?:в|во|на)$/.test(before) && SECOND_LOCATIVE.has(fold(entry.stressed)) && form.endsWith('и');
}

function isCounted({ entry, form, before }: Inflected): boolean {
  if (form === 'утра') return HOUR.test(before);
  return form.endsWith('а') && FEW.test(before) && COUNTED.has(fold(entry.stressed));
}

function placeOf(word: Inflected): Place {
  const { entry, features } = word;
  const plural = features.Number === 'Plur' || entry.number === 'Plur';
  const nominative = features.Case === 'Nom' || (features.Case === 'Acc' && isPluralNominative(word));
  const letter = entry.accent ?? 'a';
  if (plural) {
    if (letter === 'a' || letter.startsWith('d')) return 'stem';
    if (letter === 'e') return nominative ? 'stem' : 'ending';
    if (letter.startsWith('f')) return nominative ? (entry.number === 'Plur' ? 'stem' : 'first') : 'ending';
    return 'ending';
  }
  if (letter === 'a' || letter === 'c' || letter === 'e') return 'stem';
  if (letter === "b'" || letter === "f''") return features.Case === 'Ins' ? 'stem' : 'ending';
  if (letter === "d'" || letter === "f'")
    return isFeminineAccusative(word) ? (letter === "f'" ? 'first' : 'stem') : 'ending';
  return 'ending';
}

/** Accusatives look like the nominative or like the genitive: дома́ and люде́й. */
function isPluralNominative({ form }: Inflected): boolean {
  return /[ыиаяе]$/.test(form);
}

function isFeminineAccusative({ form, features }: Inflected): boolean {
  return features.Case === 'Acc' && /[ую]$/.test(form);
}

/** The vowel of the stem that bears the stress: the headword's own, or the last one where the headword is stressed on its ending. */
function stemVowel({ entry }: Inflected): number {
  const head = headVowel(entry);
  const isEnding = /[аяоеёиы]\u0301?$/.test(entry.stressed) && head === lastVowel(entry.stressed);
  return isEnding && entry.accent !== 'a' && entry.accent !== 'c' && entry.accent !== 'e'
    ? Math.max(0, head - 1)
    : head;
}

/** The vowel of a listed nominative plural, which the whole plural follows. */
function listedPlural({ entry, form }: Inflected): number | undefined {
  const listed = listedPluralForm(entry);
  // In пять челове́к the plural is not that of лю́ди.
  return listed === undefined || sharedStart(listed, form) === 0
    ? undefined
    : listedVowel(entry.forms, (form) => form === listed);
}

function listedPluralForm(entry: Entry): string | undefined {
  const lemma = fold(entry.stressed);
  const singular = [lemma, `${lemma}а`, lemma.replace(/[ьй]$/, 'я')];
  const isPlural = (form: string) => /[ыиая]$/.test(form) && !singular.includes(form) && !/(?:ами|ями|ьми)$/.test(form);
  const listed = listedForm(entry.forms, isPlural);
  return listed && fold(listed);
}
