// Checks that a translation keeps the names of people in its original, in any transliteration.
import { shapeDistance } from '../align/cognates.ts';
import { isInsideSentence } from '../text/capitals.ts';
import { romanise, skeleton } from '../text/transliteration.ts';

const WORD = /\p{L}[\p{L}\p{M}]*/gu;
/** Surnames and patronymics, in any case; no other Russian words have these endings and a capital inside a sentence. */
const PERSON = /^\p{Lu}\p{Ll}{2,}(?:ович|евич|овн|евн|ичн|ов|ев|ёв|ин|ын)(?:а|у|ом|ем|е|ой|ы|ым|ых)?$/u;
/** The same for Достоевский, whose ending is also that of adjectives: with initials or a patronymic before it. */
const ADJECTIVE = /^\p{Lu}\p{Ll}{2,}(?:ск|цк)(?:ий|ого|ому|им|ом|ая|ой|ую)$/u;
const BEFORE_ADJECTIVE = /^\p{Lu}$|(?:вич|вн|чн)\p{Ll}{0,2}$/u;
const FARTHEST = 0.34;

/** The missing name of a translation, if any. Two names next to each other show that it is a person. */
export function nameFault(source: string, target: string): string | undefined {
  const shapes = (target.match(WORD) ?? []).filter((word) => /^\p{Lu}/u.test(word)).map(shapeOf);
  // In a script without capitals, such as Chinese, names cannot be compared.
  if (shapes.length === 0 && !/\p{Ll}/u.test(target)) return undefined;
  const missing = personsIn(source).find((name) => !shapes.some((shape) => isAlike(shapeOf(name), shape)));
  return missing === undefined ? undefined : `the name ${missing} is missing`;
}

/** Surnames and patronymics next to another capital or an initial, not at the beginning of a sentence. */
function personsIn(source: string): readonly string[] {
  const words = [...source.matchAll(WORD)];
  return words.flatMap(({ 0: word, index }, place) => {
    const before = words[place - 1];
    const isPerson = PERSON.test(word) || (ADJECTIVE.test(word) && BEFORE_ADJECTIVE.test(before?.[0] ?? ''));
    if (word.length < 5 || !isPerson) return [];
    const gap = before ? source.slice(before.index + before[0].length, index) : '';
    const besideName = before !== undefined && /^\p{Lu}/u.test(before[0]) && /^(?:\.?\s|\.)$/u.test(gap);
    return besideName &&
      (before[0].length === 1 || isInsideSentence(source, before.index)) &&
      before[0].toLowerCase() !== word.toLowerCase()
      ? [word]
      : [];
  });
}

function shapeOf(word: string): string {
  return skeleton(romanise(word));
}

function isAlike(one: string, other: string): boolean {
  return shapeDistance(one, other) / Math.max(one.length, other.length) <= FARTHEST;
}
