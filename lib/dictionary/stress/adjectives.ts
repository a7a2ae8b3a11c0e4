// Stress of adjectives, and of all that is inflected like them, by Zaliznyak's accents: long forms, short forms, degrees.

import { fold } from '../../text/fold.ts';
import { headVowel, type Inflected, lastVowel, listedForm, listedVowel, sharedStart, type Vowels } from './paradigm.ts';
import { countVowels, stressedVowel } from './vowels.ts';

/** Endings of long forms, without -ся. */
export const LONG_ENDING =
  /(?:[ое]го|[ое]му|[ыи]ми|[ая]я|[оеё]е|[ыи]е|[ыио]й|[ое]й|[ую]ю|[ое]ю|[ыи]м|[оеё]м|[ыи]х|ья|ье|ью|ьи|ьего|ьему|ьей|ьим|ьем|ьих|ьими)$/;

/** The vowels that may be stressed in a form of an adjective. */
export function adjectiveVowels(word: Inflected): Vowels {
  const { form, features } = word;
  if (features.Degree === 'Sup' || /(?:ейш|айш)(?:\p{L}{2,3})$/u.test(form)) return superlative(word);
  if (features.Degree === 'Cmp') return comparative(word);
  if (features.Variant === 'Short') return short(word);
  return long(word);
}

function long({ entry, form }: Inflected): Vowels {
  const listed = listedForm(entry.forms, (other) => sameStem(other, form));
  if (listed !== undefined) return [stressedVowel(listed) ?? 0];
  return [longAccent(entry.accent) === 'b' ? endingVowel(form) : headVowel(entry)];
}

/** The first vowel of a long form's ending. */
export function endingVowel(form: string): number {
  const ending = LONG_ENDING.exec(form)?.[0] ?? '';
  return Math.max(0, countVowels(form) - countVowels(ending));
}

/** Whether both are long forms of one stem: лу́чший, лучшего. What is listed in -ее is a comparative. */
export function sameStem(listed: string, form: string): boolean {
  const stem = listed.replace(LONG_ENDING, '');
  return LONG_ENDING.test(listed) && !listed.endsWith('ее') && stem === fold(form).replace(LONG_ENDING, '');
}

function short(word: Inflected): Vowels {
  const { entry, form, features } = word;
  const first = /^не\p{L}{4}/u.test(entry.stressed) ? 1 : 0;
  const head = longAccent(entry.accent) === 'b' ? first : headVowel(entry);
  const stem = listedVowel(entry.forms, (other) => isShortMasculine(other) && sharedStart(other, form) > 1) ?? head;
  const ending = lastVowel(form);
  const accent = shortAccent(entry.accent);
  if (isShortMasculine(form))
    return [accent === 'b' && longAccent(entry.accent) === 'b' ? ending : Math.min(stem, ending)];
  const both: Vowels = [stem, ending];
  if (accent === 'b') return [ending];
  if (accent === 'a' || accent === '-') return [stem];
  if (accent === "a'") return features.Gender === 'Fem' ? both : [stem];
  if (features.Gender === 'Fem') return [ending];
  if (accent === "b'") return features.Number === 'Plur' ? [ending, stem] : [ending];
  if (accent === 'c') return [stem];
  // Today's usage leans to the ending in the plural: нужны́, просты́.
  if (features.Number === 'Plur') return [ending, stem];
  return accent === "c''" ? both : [stem];
}

function isShortMasculine(form: string): boolean {
  return /[^аеёиоуыэюя]$/.test(form) && !LONG_ENDING.test(form);
}

/** Comparatives in -ее are stressed as the short feminine is, those in -е before the ending. */
function comparative({ entry, form }: Inflected): Vowels {
  const last = lastVowel(form);
  const suffix = /ее$/.test(form) ? last - 1 : /ей$/.test(form) ? last : undefined;
  if (suffix === undefined) return [Math.max(0, last - 1)];
  return degree(entry, suffix, prefixVowels(form, entry.stressed));
}

function superlative({ entry, form }: Inflected): Vowels {
  const stem = form.replace(LONG_ENDING, '');
  if (stem.endsWith('айш')) return [lastVowel(stem)];
  if (!stem.endsWith('ейш')) return long({ entry, form, features: {}, before: '' });
  return degree(entry, lastVowel(stem), prefixVowels(form, entry.stressed));
}

function degree(entry: Inflected['entry'], suffix: number, prefix: number): Vowels {
  const accent = shortAccent(entry.accent);
  const stem = headVowel(entry) + prefix;
  if (longAccent(entry.accent) === 'b') return [suffix];
  if (accent === 'a' || accent === '-') return [stem];
  return accent === "a'" ? [stem, suffix] : [suffix];
}

/** Syllables that по- and наи- put before the stem. */
function prefixVowels(form: string, headword: string): number {
  const prefix = /^(?:по|наи)/.exec(form)?.[0] ?? '';
  return prefix === '' || fold(headword).startsWith(prefix) ? 0 : countVowels(prefix);
}

function longAccent(accent = 'a'): string {
  return accent.replace(/\/.*$/, '');
}

function shortAccent(accent = 'a'): string {
  return accent.split('/')[1] ?? '-';
}
