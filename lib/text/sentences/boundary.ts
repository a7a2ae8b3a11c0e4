// Decides about one gap between two tokens: first the obvious cases, then list numbers and letters, then the rules.
import { itemAt } from '../../item-at.ts';
import type { Lang } from '../../model.ts';
import { isSpace } from './characters.ts';
import { readEnding } from './ending.ts';
import { beginsList, continuesList, type ItemNumber, isBullet, isHeadField, isRule, itemNumber } from './markers.ts';
import type { OpenSigns } from './open-signs.ts';
import { readOpening } from './opening.ts';
import { endsSentence } from './rules.ts';
import type { Tokens } from './tokens.ts';

/** False for the obvious gaps: a letter, digit or comma before, a lower-case letter after. */
export function mayBeBoundary(tokens: Tokens, last: number): boolean {
  const { text, starts, ends } = tokens;
  if (!isInner(text.charCodeAt(itemAt(ends, last) - 1))) return true;
  const start = itemAt(starts, last + 1);
  if (!isSmall(text.charCodeAt(start))) return true;
  // "b." and "b)" may number an item.
  return itemAt(ends, last + 1) - start <= 3 && !isInner(text.charCodeAt(itemAt(ends, last + 1) - 1));
}

/**
 * True when the sentence that began at token `first` ends with token `last`.
 *
 * @param item the number of the last list item seen
 */
export function isBoundary(
  lang: Lang,
  tokens: Tokens,
  first: number,
  last: number,
  open: OpenSigns,
  item: ItemNumber | undefined,
): boolean {
  const next = last + 1;
  if (continuesList(tokens, next, item) || beginsList(tokens, next) || isBullet(tokens, next)) return true;
  if (isRule(tokens, first, next) || isHeadField(tokens, first, next)) return true;
  if (isBullet(tokens, last) || isItemNumber(tokens, first, last)) return false;
  const right = readOpening(tokens, next, open.quoted);
  if (right.empty || right.sign === '') return false;
  const left = readEnding(tokens, first, last);
  const end = itemAt(tokens.ends, last);
  const start = itemAt(tokens.starts, next);
  const newline = hasNewline(tokens.text, end, start);
  return endsSentence({ lang, tokens, first, last, left, right, open, glued: end === start, newline });
}

function hasNewline(text: string, from: number, to: number): boolean {
  for (let i = from; i < to && isSpace(text.charCodeAt(i)); i += 1) if (text.charCodeAt(i) === 10) return true;
  return false;
}

/** The number of an item, at its beginning or after its bullet. */
function isItemNumber(tokens: Tokens, first: number, last: number): boolean {
  if (last > first + 1 || (last > first && !isBullet(tokens, first))) return false;
  return itemNumber(tokens, last) !== undefined;
}

/** A letter, a digit or a comma. */
function isInner(code: number): boolean {
  const isCapital = (code >= 0x41 && code <= 0x5a) || (code >= 0x410 && code <= 0x42f);
  return isSmall(code) || isCapital || code === 0x2c || (code >= 0x30 && code <= 0x39);
}

function isSmall(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x430 && code <= 0x45f);
}
