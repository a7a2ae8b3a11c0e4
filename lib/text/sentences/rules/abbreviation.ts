// The rule for full stops after abbreviations, initials and numbers.
import type { AbbreviationKind } from '../abbreviation-kind.ts';
import { abbreviationKind } from '../abbreviations.ts';
import type { Gap } from '../gap.ts';
import { writesOrdinalStops } from '../languages.ts';
import { itemNumber } from '../markers.ts';
import { tokenText } from '../tokens.ts';
import { FIGURED, FRONTS, LEADING_TITLES, LETTERED, OPENERS } from '../words.ts';

const initials = /^(?:\p{L}['’])?\p{Lu}(?:[.-]+\p{Lu})*$/u;
const figure = /^\p{P}*(?:[\d.,–—/-]*\d|[IVXLCDMХ]+)[\p{L}\p{P}°%-]{0,4}$/u;
/** A letter with a number, or one that is not a word. */
const letterOfFigure = /^(?:\p{Lu}\d|[B-HJ-ZАБГДЕЖЗЛМНПРТ]\P{L}*$)/u;
/** Words that continue a time or a date: "5 p.m. Eastern". */
const afterHour =
  /^(?:[ECMP][SD]?T|GMT|UTC|BST|CET|Eastern|Central|Mountain|Pacific|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)$/;
const dateWord =
  /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|янв|фев|мар|апр|ма[яй]|июн|июл|авг|сен|окт|ноя|дек|начал|конц|середин|половин|год|век|течени|весн|осен|зим|лет|дн|ноч|утр|вечер)/i;

/** Applies if the word before the full stop is an abbreviation, an initial or a number. */
export function afterAbbreviation(gap: Gap): boolean | undefined {
  const { left, right } = gap;
  if (left.mark !== '.') return undefined;
  if (/^[\d.,]*\d$/.test(left.word)) return afterNumber(gap);
  const kind = kindOf(gap);
  if (leadsName(gap)) return false;
  if (kind === undefined) return initials.test(left.word) ? afterInitial(gap) : undefined;
  const counted = followsFigure(gap);
  // An English word of the list ends sentences more often than it is shortened: "I said no. then …"
  if (right.kind === 'lower') return kind === 'word' && !counted && !isCyrillic(left.word) ? undefined : false;
  if (right.kind === 'symbol' && right.sign !== '') return false;
  return right.kind === 'upper' ? beforeCapital(gap, kind, counted) : beforeFigure(kind, counted);
}

function beforeCapital(gap: Gap, kind: AbbreviationKind, counted: boolean): boolean {
  const { left, right } = gap;
  if (FIGURED.has(left.word.toLowerCase()) && letterOfFigure.test(tokenText(gap.tokens, right.index))) return false;
  const opens = opensSentence(gap);
  switch (kind) {
    case 'before':
      return false;
    case 'number':
      return opens && !isRoman(right.word);
    case 'word':
      return (right.word === 'I' || !isRoman(right.word)) && isCyrillic(left.word) === isCyrillic(right.word);
    case 'name':
      return opens || leavesAlphabet(gap) || left.closed === 'quote';
    case 'unit':
      return opens || (counted && !isFronted(gap));
    case 'year':
      return counted && (opens || !isFronted(gap));
    case 'ends':
      return !(/^[ap]\.m$/i.test(left.word) && afterHour.test(right.word)) && (opens || !isFronted(gap));
  }
}

function beforeFigure(kind: AbbreviationKind, counted: boolean): boolean {
  return kind === 'ends' || (kind === 'year' && counted);
}

/** The kind of the word, or of the abbreviation that it forms with the word before it: "т. д.", "н. э.". */
function kindOf({ left, tokens, first }: Gap): AbbreviationKind | undefined {
  const before = left.index > first ? tokenText(tokens, left.index - 1) : '';
  if (/^\p{L}{1,4}\.?$/u.test(before) && !/^[А-ЯЁ]$/.test(left.word)) {
    const kind = abbreviationKind((before.endsWith('.') ? before : `${before}_`) + left.word);
    if (kind !== undefined) return kind;
  }
  if (/^\p{Lu}$/u.test(left.word)) return undefined;
  // A single lower-case letter is an abbreviation, unless it is a word.
  return abbreviationKind(left.word) ?? (/^[^\P{Ll}яжбиаоia]$/u.test(left.word) ? 'number' : undefined);
}

/** At the head of a sentence and before a name: «Полк. Рудин вышел». */
function leadsName(gap: Gap): boolean {
  const { left, right, first } = gap;
  const isTitle = left.index === first && LEADING_TITLES.has(left.word.toLowerCase());
  return isTitle && right.kind === 'upper' && !opensSentence(gap);
}

/** Whether a number precedes the abbreviation, or the abbreviations before it: "60 кв. м". */
function followsFigure({ left, tokens, first }: Gap): boolean {
  for (let index = left.index - 1; index >= Math.max(first, left.index - 3); index -= 1) {
    const token = tokenText(tokens, index);
    if (figure.test(token)) return true;
    if (!token.endsWith('.') || abbreviationKind(token.slice(0, -1)) === undefined) return false;
  }
  return false;
}

function afterNumber({ lang, left, right, tokens, first }: Gap): boolean {
  if (left.index === first && left.closed === '' && itemNumber(tokens, first) !== undefined) return false;
  if (writesOrdinalStops(lang) && /^\d{1,2}$/.test(left.word)) return false;
  return right.kind === 'upper' || right.kind === 'digit' || right.opened !== '';
}

function afterInitial(gap: Gap): boolean {
  const { left, right, tokens } = gap;
  if (right.kind !== 'upper') return false;
  if (opensSentence(gap) || left.closed !== '' || leavesAlphabet(gap)) return true;
  return LETTERED.has(tokenText(tokens, left.index - 1).toLowerCase());
}

/** Whether the next word is one that only opens sentences, and not an initial. */
function opensSentence({ right }: Gap): boolean {
  if (right.kind !== 'upper' || right.dotted) return false;
  return OPENERS.has(right.word.toLowerCase()) || right.word === 'I' || right.word === 'A';
}

/** A Latin name ends where a Russian word follows: "суда D.C. Пелоси". */
function leavesAlphabet({ left, right }: Gap): boolean {
  return isCyrillic(right.word) && /^[a-z]/i.test(left.word);
}

function isCyrillic(word: string): boolean {
  return /^[\u0400-\u04ff]/.test(word);
}

function isRoman(word: string): boolean {
  return /^[IVXLC]+$/.test(word);
}

/** Only a date or an hour after "At", "В" so far: the subject of the sentence is still missing. */
function isFronted({ left, tokens, first }: Gap): boolean {
  if (left.index === first || left.index - first > 5 || left.closed !== '') return false;
  for (let index = first; index < left.index; index += 1) {
    const token = tokenText(tokens, index).toLowerCase().replace(/\.$/, '');
    const isDate = /\d/.test(token) || /^[ivxlcхc]+$/.test(token) || dateWord.test(token);
    if (!isDate && !FRONTS.has(token) && abbreviationKind(token) !== 'year') return false;
  }
  return true;
}
