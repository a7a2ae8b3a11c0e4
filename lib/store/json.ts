// A strict JSON reader that says what JSON.parse does not: line and column of every fault, keys that stand twice, keys that are unsafe.

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** What a JSON text gets wrong. */
export interface JsonFault {
  readonly kind: 'syntax' | 'duplicate-key' | 'unsafe-key';
  /** The key at fault, or "" for a fault of syntax. */
  readonly key: string;
  /** Both count from 1; columns in UTF-16 units. */
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

export interface ParsedJson {
  /** undefined after a fault of syntax. Objects have no prototype; of a key that stands twice the first value is kept. */
  readonly value: Json | undefined;
  readonly faults: readonly JsonFault[];
}

interface Reader {
  readonly text: string;
  at: number;
  readonly faults: JsonFault[];
  /** Where the last fault was, so that finding the lines of many faults takes one pass. */
  line: number;
  lineStart: number;
  lineEnd: number;
}

class JsonSyntaxError extends Error {}

/** Nothing in a library goes deeper than three. */
const DEEPEST = 32;

const SPACE = /[ \t\r\n]*/y;
const STRING_START = /"[^"\\\p{Cc}]*(?:\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})[^"\\\p{Cc}]*)*/uy;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;

/** Reads a JSON text (RFC 8259) to the end, or to its first fault of syntax. */
export function parseJson(text: string): ParsedJson {
  const reader: Reader = { text, at: 0, faults: [], line: 1, lineStart: 0, lineEnd: lineEndAfter(text, 0) };
  try {
    const value = readValue(reader, 0);
    if (reader.at < text.length) fail(`after the end of the data there is still ${found(reader)}`);
    return { value, faults: reader.faults };
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error;
    addFault(reader, 'syntax', '', error.message, reader.at);
    return { value: undefined, faults: reader.faults };
  }
}

function readValue(reader: Reader, depth: number): Json {
  if (depth > DEEPEST) fail(`lists and objects stand more than ${DEEPEST} deep in each other`);
  skipSpace(reader);
  const start = reader.text[reader.at];
  const value =
    start === '{' ? readObject(reader, depth) : start === '[' ? readArray(reader, depth) : readScalar(reader);
  skipSpace(reader);
  return value;
}

function readObject(reader: Reader, depth: number): Json {
  const object: Record<string, Json> = Object.create(null);
  reader.at += 1;
  skipSpace(reader);
  if (take(reader, '}')) return object;
  do {
    skipSpace(reader);
    if (reader.text[reader.at] !== '"') fail(`expected a key in double quotes, found ${found(reader)}`);
    const keyAt = reader.at;
    const key = readString(reader);
    skipSpace(reader);
    if (!take(reader, ':')) fail(`expected ":" after the key, found ${found(reader)}`);
    const value = readValue(reader, depth + 1);
    if (key === '__proto__')
      addFault(reader, 'unsafe-key', key, 'the key "__proto__" means something to programs', keyAt);
    else if (key in object) addFault(reader, 'duplicate-key', key, `the key "${key}" stands twice`, keyAt);
    else object[key] = value;
  } while (take(reader, ','));
  if (!take(reader, '}')) fail(`expected "," or "}" after the value, found ${found(reader)}`);
  return object;
}

function readArray(reader: Reader, depth: number): Json {
  const array: Json[] = [];
  reader.at += 1;
  skipSpace(reader);
  if (take(reader, ']')) return array;
  do array.push(readValue(reader, depth + 1));
  while (take(reader, ','));
  if (!take(reader, ']')) fail(`expected "," or "]" after the value, found ${found(reader)}`);
  return array;
}

function readScalar(reader: Reader): Json {
  if (reader.text[reader.at] === '"') return readString(reader);
  const literal = match(reader, NUMBER) ?? match(reader, WORD);
  if (literal === undefined) fail(`expected a value, found ${found(reader)}`);
  return JSON.parse(literal);
}

function readString(reader: Reader): string {
  const body = match(reader, STRING_START) ?? '';
  if (take(reader, '"')) return body.includes('\\') ? JSON.parse(`${body}"`) : body.slice(1);
  if (reader.at >= reader.text.length) fail('the file ends inside a text in quotes');
  if (reader.text[reader.at] === '\\') fail(`a text in quotes may not hold ${found(reader, 2)}`);
  fail('a line ends, or a control character stands, inside a text in quotes');
}

function skipSpace(reader: Reader): void {
  match(reader, SPACE);
}

function take(reader: Reader, character: string): boolean {
  if (reader.text[reader.at] !== character) return false;
  reader.at += 1;
  return true;
}

function match(reader: Reader, pattern: RegExp): string | undefined {
  pattern.lastIndex = reader.at;
  const matched = pattern.exec(reader.text)?.[0];
  if (matched !== undefined) reader.at += matched.length;
  return matched;
}

function found(reader: Reader, length = 1): string {
  const piece = reader.text.slice(reader.at, reader.at + length);
  return piece === '' ? 'the end of the file' : `"${piece}"`;
}

function fail(message: string): never {
  throw new JsonSyntaxError(message);
}

function addFault(reader: Reader, kind: JsonFault['kind'], key: string, message: string, at: number): void {
  while (reader.lineEnd < at) {
    reader.line += 1;
    reader.lineStart = reader.lineEnd + 1;
    reader.lineEnd = lineEndAfter(reader.text, reader.lineStart);
  }
  reader.faults.push({ kind, key, line: reader.line, column: at - reader.lineStart + 1, message });
}

function lineEndAfter(text: string, index: number): number {
  const end = text.indexOf('\n', index);
  return end < 0 ? text.length : end;
}
