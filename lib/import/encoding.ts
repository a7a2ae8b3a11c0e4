// Turns the bytes of a text into characters: finds out the encoding, says which it was, and repairs what was encoded twice.
import { UserError } from '../error.ts';
import { repairDouble } from './encoding/double.ts';
import { guessEncoding } from './encoding/guess.ts';
import { findEncoding, parseEncoding } from './encoding/labels.ts';
import type { ImportNote } from './importer.ts';

export interface Decoded {
  readonly text: string;
  /** The WHATWG's name: "windows-1251". */
  readonly encoding: string;
  /** What was chosen and why, and what was repaired. */
  readonly notes: readonly ImportNote[];
}

export interface DecodeOptions {
  /** What a person says that it is; nothing else is tried then. */
  readonly encoding: string | undefined;
  /** What the file says of itself, in an XML prolog or a meta element. */
  readonly declared?: string | undefined;
}

/**
 * Tried in order: what a person says; a byte order mark; what the file declares; UTF-8; UTF-16 by its zero bytes; and for
 * one byte a letter, how the letters follow one another. Throws a UserError for an encoding that is unknown or that the
 * bytes cannot be in, and for zero bytes in a text.
 */
export function decodeText(bytes: Uint8Array, { encoding, declared }: DecodeOptions): Decoded {
  const { reason, ...choice } = encoding === undefined ? choose(bytes, declared) : obey(bytes, encoding);
  const decoded = decode(bytes, choice.encoding);
  refuseZeros(decoded.text);
  const notes = [{ kind: 'encoding', count: 1, message: `The text was read as ${choice.encoding}, ${reason}.` }];
  if (decoded.broken > 0) notes.push(brokenNote(decoded.broken));
  const repair = repairDouble(decoded.text);
  if (repair) notes.push(repairNote(repair.mistaken));
  return { text: (repair ?? decoded).text.replace(/^\uFEFF/, ''), encoding: choice.encoding, notes };
}

interface Choice {
  readonly encoding: string;
  readonly reason: string;
}

function obey(bytes: Uint8Array, label: string): Choice {
  const encoding = parseEncoding(label);
  // "utf-16" leaves the order of bytes to the mark, and "utf-8" does not contradict it.
  const chosen = /^utf-?16$/i.test(label.trim()) ? (markOf(bytes) ?? sixteenOf(bytes) ?? encoding) : encoding;
  if (!isIn(bytes, chosen)) {
    throw new UserError(
      'wrong-encoding',
      `The file is not in ${chosen}: some of its bytes are invalid there.`,
      'Omit --encoding to detect the encoding, or name another one.',
    );
  }
  return { encoding: chosen, reason: 'as you said' };
}

function choose(bytes: Uint8Array, declared: string | undefined): Choice {
  const mark = markOf(bytes);
  if (mark !== undefined) return { encoding: mark, reason: 'as its byte order mark says' };
  const named = declared === undefined ? undefined : findEncoding(declared);
  // Whoever can read the declaration byte by byte knows that this is no UTF-16.
  if (named !== undefined && !named.startsWith('utf-16') && isIn(bytes, named)) {
    return { encoding: named, reason: 'as it says itself' };
  }
  const sixteen = sixteenOf(bytes);
  if (sixteen !== undefined) return { encoding: sixteen, reason: 'as its zero bytes show' };
  if (isIn(bytes, 'utf-8')) return { encoding: 'utf-8', reason: 'as its bytes show' };
  return isNearlyUtf8(bytes)
    ? { encoding: 'utf-8', reason: 'as nearly all of its bytes show' }
    : { encoding: guessEncoding(bytes), reason: 'as its letters show' };
}

function markOf(bytes: Uint8Array): string | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

const sampleBytes = 4096;

/** UTF-16 of prose in Latin or Cyrillic: the upper byte of nearly every character is 00, 04 or (dashes, quotation marks) 20. */
function sixteenOf(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, Math.min(sampleBytes, bytes.length & ~1));
  if (sample.length < 2) return undefined;
  const upper = [0, 0];
  const cyrillicOrZero = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0 || byte === 4) cyrillicOrZero[index % 2] = (cyrillicOrZero[index % 2] ?? 0) + 1;
    if (byte === 0 || byte === 4 || byte === 0x20) upper[index % 2] = (upper[index % 2] ?? 0) + 1;
  });
  const pairs = sample.length / 2;
  const isUpper = (side: number) =>
    (upper[side] ?? 0) > pairs * 0.9 &&
    (cyrillicOrZero[side] ?? 0) > pairs * 0.6 &&
    (cyrillicOrZero[1 - side] ?? 0) < pairs * 0.3;
  if (isUpper(1)) return 'utf-16le';
  return isUpper(0) ? 'utf-16be' : undefined;
}

/** Whether every byte means something in an encoding. A last character that is cut off is forgiven where others are whole. */
function isIn(bytes: Uint8Array, encoding: string): boolean {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let text = '';
  try {
    text = decoder.decode(bytes, { stream: true });
    decoder.decode();
    return true;
  } catch {
    return /[\u0080-\u{10FFFF}]/u.test(text);
  }
}

/** UTF-8 with a little damage: many whole characters of more than a byte for every broken one. */
function isNearlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes.subarray(0, 256 * sampleBytes));
  const broken = text.match(/\uFFFD/g)?.length ?? 0;
  const whole = (text.match(/[\u0080-\u{10FFFF}]/gu)?.length ?? 0) - broken;
  return whole > broken * 20;
}

function decode(bytes: Uint8Array, encoding: string): { readonly text: string; readonly broken: number } {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    return { text: decoder.decode(bytes), broken: 0 };
  } catch {
    const text = new TextDecoder(encoding).decode(bytes);
    return { text, broken: text.match(/\uFFFD/g)?.length ?? 0 };
  }
}

function refuseZeros(text: string): void {
  const at = text.indexOf('\0');
  if (at < 0) return;
  const line = text.slice(0, at).split('\n').length;
  throw new UserError(
    'not-text',
    `The file is not plain text: line ${line} has a zero byte.`,
    'Save it as text in UTF-8, or use the file that it was made from.',
  );
}

function brokenNote(count: number): ImportNote {
  return {
    kind: 'broken-bytes',
    count,
    message: 'Bytes that mean nothing became “\uFFFD”: the file is damaged or cut off.',
  };
}

function repairNote(mistaken: string): ImportNote {
  const message = `The text was UTF-8 that had been read as ${mistaken} and saved again; it was repaired.`;
  return { kind: 'double-encoding', count: 1, message };
}
