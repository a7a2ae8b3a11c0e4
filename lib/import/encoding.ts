// Decodes the bytes of a text: detects the encoding, reports it, and repairs double encoding.
import { UserError } from '../error.ts';
import { repairDouble } from './encoding/double.ts';
import { guessEncoding } from './encoding/guess.ts';
import { findEncoding, parseEncoding } from './encoding/labels.ts';
import type { ImportNote } from './importer.ts';

export interface Decoded {
  readonly text: string;
  /** The WHATWG name: "windows-1251". */
  readonly encoding: string;
  /** The encoding with the reason, and the repairs. */
  readonly notes: readonly ImportNote[];
}

export interface DecodeOptions {
  /** The encoding that the user gave; no other is tried. */
  readonly encoding: string | undefined;
  /** The encoding declared in the file, in an XML declaration or a meta element. */
  readonly declared?: string | undefined;
}

/**
 * Tried in order: the user's option; a byte order mark; the declaration in the file; UTF-8; UTF-16 by its zero bytes;
 * and for single-byte encodings, the sequences of letters. Throws a UserError for an encoding that is unknown or in
 * which the bytes are invalid, and for zero bytes in a text.
 */
export function decodeText(bytes: Uint8Array, { encoding, declared }: DecodeOptions): Decoded {
  const { reason, ...choice } = encoding === undefined ? choose(bytes, declared) : obey(bytes, encoding);
  const decoded = decode(bytes, choice.encoding);
  refuseZeros(decoded.text);
  const notes = [{ kind: 'encoding', count: 1, message: `The text was read as ${choice.encoding} (${reason}).` }];
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
  // "utf-16" leaves the byte order to the mark, and does not contradict "utf-8".
  const chosen = /^utf-?16$/i.test(label.trim()) ? (markOf(bytes) ?? sixteenOf(bytes) ?? encoding) : encoding;
  if (!isIn(bytes, chosen)) {
    throw new UserError(
      'wrong-encoding',
      `The file is not in ${chosen}: some of its bytes are invalid there.`,
      'Omit --encoding to detect the encoding, or name another one.',
    );
  }
  return { encoding: chosen, reason: 'as requested' };
}

function choose(bytes: Uint8Array, declared: string | undefined): Choice {
  const mark = markOf(bytes);
  if (mark !== undefined) return { encoding: mark, reason: 'byte order mark' };
  const named = declared === undefined ? undefined : findEncoding(declared);
  // A declaration that can be read byte by byte shows that this is not UTF-16.
  if (named !== undefined && !named.startsWith('utf-16') && isIn(bytes, named)) {
    return { encoding: named, reason: 'declared in the file' };
  }
  const sixteen = sixteenOf(bytes);
  if (sixteen !== undefined) return { encoding: sixteen, reason: 'detected from its zero bytes' };
  if (isIn(bytes, 'utf-8')) return { encoding: 'utf-8', reason: 'valid UTF-8' };
  return isNearlyUtf8(bytes)
    ? { encoding: 'utf-8', reason: 'nearly all of it is valid UTF-8' }
    : { encoding: guessEncoding(bytes), reason: 'detected from its letters' };
}

function markOf(bytes: Uint8Array): string | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

const sampleBytes = 4096;

/**
 * UTF-16 of Latin or Cyrillic prose: the high byte of nearly every character is 00, 04 or (dashes, quotation marks) 20.
 */
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

/** Whether the bytes are valid in an encoding. A truncated last character is accepted if the others are complete. */
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

/** UTF-8 with little damage: many complete multi-byte characters for every invalid byte. */
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
    message: 'Invalid bytes became “\uFFFD”: the file is damaged or truncated.',
  };
}

function repairNote(mistaken: string): ImportNote {
  const message = `UTF-8 that had been read as ${mistaken} and saved again was repaired.`;
  return { kind: 'double-encoding', count: 1, message };
}
