// Judges an answer: which of its translations can be used, and what is wrong with the others. Nothing in it is trusted.

import { writesCyrillic } from '../languages.ts';
import { usesTerm } from '../text/glossary.ts';
import { findForbidden } from '../text/normalise.ts';
import { compareNumbers } from '../text/numbers/compare.ts';
import { nameFault } from './names.ts';
import { type Answer, type AskedSegment, askedSegments, type DraftRequest } from './provider.ts';

/** A judged translation. */
export interface Judged {
  readonly id: string;
  /** The text for storage; "" if there is none. */
  readonly text: string;
  readonly by: string | undefined;
  /** The reason why it cannot be used. */
  readonly fault: string | undefined;
  /** The reason why another one would be better, although it can be used. */
  readonly doubt: string | undefined;
}

/** A judgement for every requested segment, in order. An answer with other segments is refused completely. */
export function judgeAnswer(request: DraftRequest, { entries, fault }: Answer): readonly Judged[] {
  const strange = entries.find(({ id }) => !request.ask.includes(id));
  const whole = fault ?? (strange && `the answer contains "${strange.id.slice(0, 40)}", which was not requested`);
  return askedSegments(request).map((segment) => {
    const found = entries.filter(({ id }) => id === segment.id);
    const [entry] = found;
    const text = typeof entry?.text === 'string' ? stored(entry.text) : '';
    const reason = whole ?? countFault(found.length) ?? textFault(segment, text, request.to);
    return { id: segment.id, text, by: entry?.by, fault: reason, doubt: termDoubt(segment, text) };
  });
}

/** The text as the library stores it: in NFC, with plain spaces, trimmed. */
function stored(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}

function countFault(count: number): string | undefined {
  if (count === 0) return 'it is missing from the answer';
  return count > 1 ? 'it is in the answer more than once' : undefined;
}

/**
 * Chatter around a translation and refusals instead of one; texts rarely contain these phrases, and must not begin with
 * them.
 */
const CHATTER =
  /^(?:(?:sure|certainly|of course)[,!.]? )?here(?:['’]s| is| are) (?:the|your|my|an?) (?:\w+ ){0,2}(?:translation|translated)|^(?:english )?translation(?: \w+)?:|\bas an? (?:ai|artificial intelligence|(?:large )?language model)\b|\bI(?:['’]m| am) (?:an ai|a language model)\b|\bI (?:can(?:no|['’])t|am unable to|am not able to|won['’]t) (?:assist with|help with|comply with|fulfil|translate|provide a translation)|\((?:translator['’]s )?note: |^note: this translation/i;
const MARKUP = /<\/?[a-z][^>]{0,80}>|\*\*|__|```|^#{1,6} |&(?:amp|lt|gt|quot|nbsp|#\d+);|\{\{|\]\(/i;
const CYRILLIC_WORD = /\p{Script=Cyrillic}{2,}/u;
/** Maximum length relative to the original, plus an allowance: "Да." becomes “Oh yes, it is.” */
const LONGEST = 3;
const SHORTEST = 0.25;
const SLACK = 40;

function textFault({ source, id }: AskedSegment, text: string, to: string): string | undefined {
  if (text === '') return 'it is empty or not a text';
  if (text.length > source.length * LONGEST + SLACK) return 'it is far longer than the original';
  const forbidden = findForbidden(text);
  if (forbidden) return `it contains the character ${forbidden.code}`;
  if (CHATTER.test(text)) return 'it is a remark or a refusal instead of a translation';
  const leftover = writesCyrillic(to) ? undefined : CYRILLIC_WORD.exec(text)?.[0];
  if (leftover !== undefined) return `"${leftover}" is left in the original’s language`;
  const markup = MARKUP.exec(text)?.[0];
  if (markup !== undefined && !source.includes(markup)) return `"${markup}" is markup that the original does not have`;
  if (text.includes('\n') && !source.includes('\n')) return 'it contains a line break that the original does not have';
  if (source.length > SLACK && text.length < source.length * SHORTEST) return 'it is far shorter than the original';
  // A line that begins with a dash is direct speech, which English puts into quotation marks.
  if (isQuoted(text) && !isQuoted(source) && !/^[—–-]/.test(source) && !id.startsWith('q'))
    return 'it is in quotation marks that the original does not have';
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

/** A glossary term of the segment that its translation does not use. */
function termDoubt({ terms }: AskedSegment, text: string): string | undefined {
  const missing = terms.find(({ term }) => !usesTerm(text, term));
  return missing ? `"${missing.lemma}" is "${missing.term}" in the glossary` : undefined;
}
