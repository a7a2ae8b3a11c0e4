// Finds what opens a new item regardless of the text before it: list numbers in order, bullets, header fields of a
// letter.
import { isUpper } from './characters.ts';
import { type Tokens, tokenText } from './tokens.ts';
import { OPENERS } from './words.ts';

/** The number and style of a list item, such as 2 and "1.)" for "2.)". */
export interface ItemNumber {
  readonly value: number;
  readonly style: string;
}

const numbered = /^([•●▪◦‣⁃·*-]?)(\(?)(?:(\d{1,3})|([a-zа-я])|([ivx]{1,5}))([.)]{1,2}|\u20e3)$/u;
const bullet = /^[•●▪◦‣⁃►▶➤➢❖■□◆✓✔✅☑]/u;
const rule = /^(?:[-=_~#+—]{4,}|\*{3,})/;
const headField = /^(?:From|Cc|CC|cc|Bcc|Subject|Sent|Кому|Копия|Тема|Отправлено):$/;
/** Field names that may also occur in a sentence; they count only after another field. */
const laterField = /^(?:To|Date|От|Дата):$/;

/** The item number in token `index`, or undefined. */
export function itemNumber(tokens: Tokens, index: number): ItemNumber | undefined {
  const token = tokenText(tokens, index);
  if (token.length > 8) return undefined;
  const match = numbered.exec(token);
  if (match === null) return undefined;
  const [, sign = '', open = '', figure, letter, , close = ''] = match;
  if (figure !== undefined) return { value: Number(figure), style: `${sign}${open}1${close}` };
  if (letter === undefined) return undefined;
  const alphabet = letter < 'а' ? 'abcdefghijklmnopqrstuvwxyz' : 'абвгдежзийклмнопрстуфхцчшщэюя';
  return { value: alphabet.indexOf(letter) + 1, style: `${sign}${open}${alphabet.charAt(0)}${close}` };
}

/** Whether token `index` is the number after `last` in the same style, and an item begins after it. */
export function continuesList(tokens: Tokens, index: number, last: ItemNumber | undefined): boolean {
  if (last === undefined) return false;
  const item = itemNumber(tokens, index);
  if (item === undefined || item.style !== last.style || item.value !== last.value + 1) return false;
  return !/[,;]$|^(?:and|or|и|или)$/.test(tokenText(tokens, index - 1)) && beginsItem(tokens, index + 1);
}

/** Whether token `index` is "1." or "1)" before a capital, after the colon that announces a list. */
export function beginsList(tokens: Tokens, index: number): boolean {
  if (!/^1(?:\.|\.?\))$/.test(tokenText(tokens, index)) || !tokenText(tokens, index - 1).endsWith(':')) return false;
  return isUpper(tokenText(tokens, index + 1).charAt(0));
}

/** Whether token `index` is a bullet before an item, or begins with one. */
export function isBullet(tokens: Tokens, index: number): boolean {
  const token = tokenText(tokens, index);
  if (token === '*')
    return isUpper(tokenText(tokens, index + 1).charAt(0)) && !/\d$/.test(tokenText(tokens, index - 1));
  if (!bullet.test(token)) return false;
  return token.replace(bullet, '').replace(/^\ufe0f/, '') !== '' || beginsItem(tokens, index + 1);
}

/** Whether token `index` begins a drawn line (-----, =====, ***) that the sentence from `first` does not end with. */
export function isRule(tokens: Tokens, first: number, index: number): boolean {
  return rule.test(tokenText(tokens, index)) && !rule.test(tokenText(tokens, first));
}

/** Whether token `index` is a header field of a letter ("Subject:"). */
export function isHeadField(tokens: Tokens, first: number, index: number): boolean {
  const token = tokenText(tokens, index);
  if (!token.endsWith(':')) return false;
  const begin = tokenText(tokens, first);
  return headField.test(token) || (laterField.test(token) && (headField.test(begin) || laterField.test(begin)));
}

function beginsItem(tokens: Tokens, index: number): boolean {
  const token = tokenText(tokens, index);
  const first = token.charAt(0);
  return isUpper(first) || OPENERS.has(token.toLowerCase()) || /^[\d«"“([]/.test(first);
}
