// Guesses the single-byte encoding of a text by the letters it would have in each.
import { fold } from '../../text/fold.ts';
import { pairScore } from './russian-pairs.ts';

/** Ordered by how common they are: the first one wins a tie. */
const CYRILLIC = ['windows-1251', 'koi8-r', 'ibm866', 'iso-8859-5', 'x-mac-cyrillic'];

const enoughSlices = 200;
const sliceBytes = 512;

/**
 * The most likely of six encodings for bytes that are not UTF: windows-1252 for a Western language, else one of five
 * for Cyrillic.
 */
export function guessEncoding(bytes: Uint8Array): string {
  const sample = sampleOf(bytes);
  let best = { encoding: 'windows-1252', score: scoreWestern(new TextDecoder('windows-1252').decode(sample)) };
  for (const encoding of CYRILLIC) {
    const score = scoreCyrillic(new TextDecoder(encoding).decode(sample));
    if (score > best.score) best = { encoding, score };
  }
  return best.encoding;
}

/** Parts of the text with bytes above 127; the others are ASCII in every encoding. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const slices: Uint8Array[] = [];
  for (let index = 0; index < bytes.length && slices.length < enoughSlices; index += 1) {
    if ((bytes[index] ?? 0) < 128) continue;
    const start = Math.max(0, index - 16);
    slices.push(bytes.subarray(start, start + sliceBytes), Uint8Array.of(0x0a));
    index = start + sliceBytes;
  }
  const sample = new Uint8Array(slices.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const slice of slices) {
    sample.set(slice, at);
    at += slice.length;
  }
  return sample;
}

const WESTERN_LETTER = /^[ªºÀ-ÖØ-öø-ÿŒœŠšŽžŸƒ]$/;
/** Punctuation used in the prose of any language. */
const PROSE_MARK = /^[\u00A0«»‘’“”„‚–—…•§©®°№·´¡¿\u00AD€£]$/;

/** How well every character above U+007F fits its neighbours in a Western language, in bits. */
function scoreWestern(text: string): number {
  return sum(text, (character, before, after) => {
    if (!WESTERN_LETTER.test(character)) return PROSE_MARK.test(character) ? 0 : -4;
    // Accented letters have plain neighbours: «béret». Two in a row, as in «créée», are rare.
    const plain = isAsciiLetter(before) || isAsciiLetter(after);
    if (isLower(before) && !isLower(character)) return -4;
    if (WESTERN_LETTER.test(before) || WESTERN_LETTER.test(after)) return plain ? -2 : -4;
    return plain ? 2 : -1;
  });
}

/** The same for Russian; it also works for other languages in Cyrillic. */
function scoreCyrillic(text: string): number {
  const isForeign = (text.match(/[A-Za-z]/g)?.length ?? 0) > (text.match(/[\u0400-\u052F]/g)?.length ?? 0);
  const unpaired = Math.abs((text.match(/[«„]/g)?.length ?? 0) - (text.match(/[»“]/g)?.length ?? 0));
  const letters = sum(text, (character, before, after, index) => {
    if (!isCyrillic(character)) return scoreMark(character, before, after);
    if (isAsciiLetter(before) || isAsciiLetter(after)) return -4;
    // «а la russe» among French words is not Russian.
    if (isForeign && !isCyrillic(before) && !isCyrillic(after)) return -2;
    const end = isCyrillic(after) ? 0 : pairScore(fold(character), '');
    const pair = pairScore(isCyrillic(before) ? fold(before) : '', fold(character));
    return pair + end + scoreCapital(character, before, text.charAt(index - 2));
  });
  return letters - unpaired;
}

/**
 * Capitals are rare inside a word, less frequent than lower-case letters inside a sentence, and common at its
 * beginning.
 */
function scoreCapital(character: string, before: string, beforeThat: string): number {
  if (before === ' ' && /[-–—]/.test(beforeThat)) return 0;
  const opensSentence = before === '' || before === '\n' || (before === ' ' && /[.!?\s]/.test(beforeThat));
  if (isLower(character)) return opensSentence ? -1 : 0;
  if (isCyrillic(before)) return isLower(before) ? -4 : 0;
  return before === ' ' && !opensSentence ? -1 : 0;
}

const OPENING = /^[«„“]$/;
const CLOSING = /^[»“”…]$/;
const TYPOGRAPHIC = /^[«»‘’“”„‚–—…№°©]$/;
const DASH = /^[–—]$/;

/**
 * Scores punctuation by its usual place in Russian; box drawing, mathematics and controls are rare, most of all beside
 * a letter.
 */
function scoreMark(character: string, before: string, after: string): number {
  const afterLetter = isCyrillic(before);
  const beforeLetter = isCyrillic(after);
  if (character === '\u00AD') return 0;
  if (character === '\u00A0') return before === ' ' || after === ' ' ? -3 : -1;
  if (DASH.test(character)) return afterLetter || beforeLetter ? -2 : 0;
  if (OPENING.test(character) && !afterLetter) return 0;
  if (CLOSING.test(character) && !beforeLetter) return 0;
  if (character === '…' && afterLetter) return 0;
  const besideLetters = Number(afterLetter) + Number(beforeLetter);
  return (TYPOGRAPHIC.test(character) ? -2 : -4) * (1 + besideLetters);
}

function sum(text: string, score: (character: string, before: string, after: string, index: number) => number): number {
  let total = 0;
  for (let index = 0; index < text.length; index += 1) {
    if (text.charCodeAt(index) < 128) continue;
    total += score(text.charAt(index), text.charAt(index - 1), text.charAt(index + 1), index);
  }
  return total;
}

function isCyrillic(character: string): boolean {
  return character >= '\u0400' && character <= '\u052F';
}

function isAsciiLetter(character: string): boolean {
  return /^[A-Za-z]$/.test(character);
}

function isLower(character: string): boolean {
  return character !== character.toUpperCase();
}
