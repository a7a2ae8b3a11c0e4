// The rules for direct speech: dashes, the author's words, titles and sources of quotations.
import { isDash } from '../characters.ts';
import type { Gap } from '../gap.ts';
import { tokenText } from '../tokens.ts';
import { OPENERS, SPEECH_VERBS } from '../words.ts';

/** How many tokens to look ahead for the end of a title or a source. */
const near = 3;

/** A title after which the sentence continues: журнал «Афиша. Город» закрыли, передача «Что? Где? Когда?» идёт. */
export function titled({ open, tokens, first, last }: Gap): boolean | undefined {
  if (open.guillemets === 0 || open.quotation === first) return undefined;
  if (/[:—–-]$/.test(tokenText(tokens, open.quotation - 1))) return undefined;
  for (let index = last + 1; index <= last + near; index += 1) {
    const token = tokenText(tokens, index);
    if (!token.includes('»')) continue;
    const goesOn = token.endsWith('»,') || (token.endsWith('»') && /^\p{Ll}/u.test(tokenText(tokens, index + 1)));
    return goesOn ? false : undefined;
  }
  return undefined;
}

/**
 * "— Стой! — крикнул он." continues in lower case, and a capital after the dash is a new sentence, unless the author's
 * words only interrupt a quotation: «Куда ты? — спросила мать. — Уже поздно».
 */
export function dashed({ left, right, open, tokens, last }: Gap): boolean | undefined {
  if (!right.dash) return undefined;
  if (right.kind !== 'upper') return false;
  if (left.closed === 'quote') return right.opened === 'quote';
  return open.guillemets === 0 || !isDash(tokenText(tokens, last - 2).charAt(0));
}

/** "Really?" Alice asked. A pronoun would be in lower case, and after a full stop a new sentence begins. */
export function attributed({ left, right, tokens }: Gap): boolean | undefined {
  if (left.closed !== 'quote' || left.mark !== '!' || right.kind !== 'upper' || right.opened !== '') return undefined;
  if (OPENERS.has(right.word.toLowerCase())) return undefined;
  for (let index = right.index + 1; index <= right.index + near; index += 1) {
    const token = tokenText(tokens, index);
    if (SPEECH_VERBS.has(token.replace(/[.,:;]$/, '')))
      return tokenText(tokens, index + 1) === 'that' ? undefined : false;
    if (!/^\p{Lu}[\p{L}'’-]*\.?$/u.test(token)) return undefined;
  }
  return undefined;
}

/** “It is so.” (Smith 55) */
export function cited({ left, right, tokens }: Gap): boolean | undefined {
  if (left.closed !== 'quote' || right.opened !== 'bracket') return undefined;
  for (let index = right.index; index <= right.index + near; index += 1) {
    const token = tokenText(tokens, index);
    if (token.includes(')')) return /\d\)/.test(token) ? false : undefined;
  }
  return undefined;
}
