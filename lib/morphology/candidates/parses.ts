// Asks the dictionary of forms, also for a name in small letters, and for a word that is sung, shouted or old.
import type { Morphology, Parse } from '../analysis.ts';
import { hyphenParses } from './hyphens.ts';
import { modernEndings } from './old-spelling.ts';
import { fix } from './overrides.ts';

/** The dictionary's readings of a form, its known faults fixed; guesses by the ending only where no variant of it is known. */
export function parsesOf(form: string, morphology: Morphology): readonly Parse[] {
  const isShout = isShouted(form);
  const name = form.slice(0, 1).toUpperCase() + form.slice(1).toLowerCase();
  const first = morphology(isShout ? name : form);
  if (first.some(({ known }) => known)) return fix(form, first).filter((parse) => !isLetterOnly(form, parse, first));
  for (const variant of [name, ...variants(form)]) {
    const parses = variant === form ? [] : morphology(variant).filter(({ known }) => known);
    if (parses.length > 0) return fix(form, parses);
  }
  const withYo = form.includes('ё') ? morphology(form.replaceAll('ё', 'е')).filter(({ known }) => known) : [];
  if (withYo.length > 0) return fix(form, withYo).map((parse) => respell(parse, form.toLowerCase()));
  const parts = hyphenParses(form, (part) => fix(part, morphology(part)));
  return parts.length > 0 ? parts : fix(form, isShout ? [] : first);
}

/** A parse of a word that the dictionary writes with е, with the ё of the text: «лён», «решётчатого». */
function respell(parse: Parse, form: string): Parse {
  const place = form.indexOf('ё');
  const spell = (word: string) =>
    word.slice(0, place + 1) === form.slice(0, place + 1).replace('ё', 'е')
      ? `${word.slice(0, place)}ё${word.slice(place + 1)}`
      : word;
  return { ...parse, form, lemma: spell(parse.lemma), base: spell(parse.base) };
}

/** «В» is a preposition; a century it is with a dot. */
function isLetterOnly(form: string, { tag }: Parse, parses: readonly Parse[]): boolean {
  return form.length === 1 && tag.includes('Abbr') && parses.some((other) => !other.tag.includes('Abbr'));
}

/** Whether a form is written in capitals. */
export function isShouted(form: string): boolean {
  return form.length > 1 && form === form.toUpperCase() && form !== form.toLowerCase();
}

/** «Спасиииибо» is «спасибо», «собиралися» «собирались», «одною» «одной». */
function variants(form: string): readonly string[] {
  return [
    form.replace(/([а-яё])\1{2,}/giu, '$1'),
    form.replace(/([ое])ю$/u, '$1й'),
    // Names have double letters of their own: «Тулла» is not «Тула».
    /^\p{Lu}/u.test(form) ? form : form.replace(/([а-яё])\1+/giu, '$1'),
    form.replace(/([иаоеу])ся$/u, '$1сь'),
    ...modernEndings(form),
  ];
}
