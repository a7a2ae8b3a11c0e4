// Makes what a pack holds fit to be kept and shown: plain text of sensible length, words that are Russian.
import { printable } from '../../text/normalise.ts';
import { STRESS_MARK, withoutAccents } from '../../text/stress-mark.ts';
import type { PackForm, PackWord } from './pack.ts';

/** Longer ones are no words, and no glosses for a card. */
const LONGEST_WORD = 80;
const LONGEST_GLOSS = 300;
const MOST_GLOSSES = 12;

const WORD = /^\p{Script=Cyrillic}[\p{Script=Cyrillic}\p{M}\s.’'-]*$/u;

/** The word with plain glosses, or undefined where nothing is left of it. */
export function cleanWord({ lemma, stressed, pos, glosses }: PackWord): PackWord | undefined {
  const word = plainWord(lemma);
  const senses = [...new Set(glosses.map(plainGloss))].filter((gloss) => gloss !== '').slice(0, MOST_GLOSSES);
  if (word === undefined || senses.length === 0) return undefined;
  const marked = stressed === undefined ? undefined : plainText(stressed);
  return {
    lemma: word,
    // A mark on another word than this one is the pack's mistake.
    stressed: marked?.includes(STRESS_MARK) && plainWord(marked) === word ? marked : undefined,
    pos: pos === undefined ? undefined : plainText(pos).slice(0, 20) || undefined,
    glosses: senses,
  };
}

/** The form and its word, or undefined where they are none, or the same. */
export function cleanForm({ form, lemma }: PackForm): PackForm | undefined {
  const [inflected, word] = [plainWord(form), plainWord(lemma)];
  if (inflected === undefined || word === undefined || inflected === word) return undefined;
  return { form: inflected, lemma: word };
}

function plainWord(text: string): string | undefined {
  const word = withoutAccents(plainText(text));
  return word.length <= LONGEST_WORD && WORD.test(word) ? word : undefined;
}

function plainGloss(text: string): string {
  const gloss = plainText(text.replaceAll(/<[^<>]*>/g, ' '));
  return gloss.length <= LONGEST_GLOSS ? gloss : `${gloss.slice(0, LONGEST_GLOSS).replace(/\s+\S*$/, '')} …`;
}

function plainText(text: string): string {
  return printable(text.normalize('NFC').replaceAll(/[\s\p{Cc}\p{Cf}]+/gu, ' '))
    .replaceAll(/<U\+[0-9A-F]+>/g, '')
    .trim();
}
