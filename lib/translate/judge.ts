// Judges an answer: which of its translations can be taken, and what is wrong with the others. Nothing in it is trusted.

import { writesCyrillic } from '../languages.ts';
import { usesTerm } from '../text/glossary.ts';
import { findForbidden } from '../text/normalise.ts';
import { compareNumbers } from '../text/numbers/compare.ts';
import { nameFault } from './names.ts';
import { type Answer, type AskedSegment, askedSegments, type DraftRequest } from './provider.ts';

/** One translation, judged. */
export interface Judged {
  readonly id: string;
  /** As it would be stored; "" where there is none. */
  readonly text: string;
  readonly by: string | undefined;
  /** Why it cannot be taken. */
  readonly fault: string | undefined;
  /** Why it had better be another one; it can be taken all the same. */
  readonly doubt: string | undefined;
}

/** A judgement for every segment that was asked for, in order. An answer that speaks of other segments is refused whole. */
export function judgeAnswer(request: DraftRequest, { entries, fault }: Answer): readonly Judged[] {
  const strange = entries.find(({ id }) => !request.ask.includes(id));
  const whole = fault ?? (strange && `the answer holds "${strange.id.slice(0, 40)}", which was not asked for`);
  return askedSegments(request).map((segment) => {
    const found = entries.filter(({ id }) => id === segment.id);
    const [entry] = found;
    const text = typeof entry?.text === 'string' ? stored(entry.text) : '';
    const reason = whole ?? countFault(found.length) ?? textFault(segment, text, request.to);
    return { id: segment.id, text, by: entry?.by, fault: reason, doubt: termDoubt(segment, text) };
  });
}

/** The text as the library stores it: in NFC, with plain spaces, without space around it. */
function stored(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}

function countFault(count: number): string | undefined {
  if (count === 0) return 'it is missing from the answer';
  return count > 1 ? 'it stands in the answer more than once' : undefined;
}

/** Chatter around a translation and refusals instead of one; a text seldom says these, and may not open with them. */
const CHATTER =
  /^(?:(?:sure|certainly|of course)[,!.]? )?here(?:['’]s| is| are) (?:the|your|my|an?) (?:\w+ ){0,2}(?:translation|translated)|^(?:english )?translation(?: \w+)?:|\bas an? (?:ai|artificial intelligence|(?:large )?language model)\b|\bI(?:['’]m| am) (?:an ai|a language model)\b|\bI (?:can(?:no|['’])t|am unable to|am not able to|won['’]t) (?:assist with|help with|comply with|fulfil|translate|provide a translation)|\((?:translator['’]s )?note: |^note: this translation/i;
const MARKUP = /<\/?[a-z][^>]{0,80}>|\*\*|__|```|^#{1,6} |&(?:amp|lt|gt|quot|nbsp|#\d+);|\{\{|\]\(/i;
const CYRILLIC_WORD = /\p{Script=Cyrillic}{2,}/u;
/** Times the original's length, and what may be added to it: "Да." becomes “Oh yes, it is.” */
const LONGEST = 3;
const SHORTEST = 0.25;
const SLACK = 40;

function textFault({ source, id }: AskedSegment, text: string, to: string): string | undefined {
  if (text === '') return 'it is empty or no text';
  if (text.length > source.length * LONGEST + SLACK) return 'it is far longer than the original';
  const forbidden = findForbidden(text);
  if (forbidden) return `it holds the character ${forbidden.code}`;
  if (CHATTER.test(text)) return 'it is a remark or a refusal instead of a translation';
  const leftover = writesCyrillic(to) ? undefined : CYRILLIC_WORD.exec(text)?.[0];
  if (leftover !== undefined) return `"${leftover}" is left in the original’s language`;
  const markup = MARKUP.exec(text)?.[0];
  if (markup !== undefined && !source.includes(markup)) return `"${markup}" is markup that the original has not`;
  if (text.includes('\n') && !source.includes('\n')) return 'it holds a line break that the original has not';
  if (source.length > SLACK && text.length < source.length * SHORTEST) return 'it is far shorter than the original';
  // A line that opens with a dash is speech, which English puts into quotation marks.
  if (isQuoted(text) && !isQuoted(source) && !/^[—–-]/.test(source) && !id.startsWith('q'))
    return 'it stands in quotation marks that the original has not';
  return numberFault(source, text, to) ?? nameFault(source, text);
}

function numberFault(source: string, text: string, to: string): string | undefined {
  const { lost: [lost] = [], added: [added] = [] } = compareNumbers(source, text, to) ?? {};
  if (lost) return `the number "${lost.text}" is missing`;
  return added && `the number "${added.text}" is not in the original`;
}

function isQuoted(text: string): boolean {
  return /^["“«„][^"”»“]*["”»“][.!?…]?$/u.test(text) || /^«.*»[.!?…]?$/u.test(text);
}

/** A term of the glossary that the segment asks for and its translation does not use. */
function termDoubt({ terms }: AskedSegment, text: string): string | undefined {
  const missing = terms.find(({ term }) => !usesTerm(text, term));
  return missing ? `"${missing.lemma}" is "${missing.term}" in the glossary` : undefined;
}
