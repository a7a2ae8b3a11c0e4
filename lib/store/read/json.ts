// A strict JSON reader that says what JSON.parse does not: line and column of a fault, keys that stand twice, reserved keys.

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** What a JSON text gets wrong, and what to do about it. */
export interface JsonFault {
  readonly kind: 'syntax' | 'duplicate-key' | 'unsafe-key';
  /** The key at fault, or "" for a fault of syntax. */
  readonly key: string;
  /** Both count from 1; columns in UTF-16 units. */
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly hint: string;
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
  /** The line of the last fault, so that finding the lines of many faults takes one pass. */
  line: number;
  lineStart: number;
  lineEnd: number;
}

class JsonSyntaxError extends Error {
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}

/** Nothing in a library goes deeper than three. */
const DEEPEST = 32;

const SPACE = /[ \t\r\n]*/y;
/** A text up to its closing quote: anything but controls, quotes and backslashes, and escapes. */
const STRING_START = /"[ !#-[\]-\u{10FFFF}]*(?:\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})[ !#-[\]-\u{10FFFF}]*)*/uy;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;

const ENTRIES =
  'Between entries stands a comma, after the last one none; inside a text a straight quote is written \\".';

/** Reads a JSON text (RFC 8259) to its end, or to its first fault of syntax. */
export function parseJson(text: string): ParsedJson {
  const reader: Reader = { text, at: 0, faults: [], line: 1, lineStart: 0, lineEnd: lineEndAfter(text, 0) };
  try {
    const value = readValue(reader, 0);
    if (reader.at < text.length) fail(`the data has ended before ${found(reader)}`, 'Keep one object in the file.');
    return { value, faults: reader.faults };
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error;
    addFault(reader, { kind: 'syntax', key: '', message: error.message, hint: error.hint }, reader.at);
    return { value: undefined, faults: reader.faults };
  }
}

function readValue(reader: Reader, depth: number): Json {
  if (depth > DEEPEST)
    fail(`lists and objects stand more than ${DEEPEST} deep in each other`, 'Nothing here goes so deep.');
  skipSpace(reader);
  const start = reader.text[reader.at];
  const value =
    start === '{' ? readObject(reader, depth) : start === '[' ? readList(reader, depth) : readScalar(reader);
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
    const keyAt = reader.at;
    if (reader.text[keyAt] !== '"') fail(`expected a key in double quotes, found ${found(reader)}`, ENTRIES);
    const key = readString(reader);
    skipSpace(reader);
    if (!take(reader, ':')) fail(`expected ":" after the key, found ${found(reader)}`, 'Write "key": value.');
    const value = readValue(reader, depth + 1);
    if (key === '__proto__') {
      const message = `the key "${key}" is reserved`;
      addFault(reader, { kind: 'unsafe-key', key, message, hint: 'Call it something else.' }, keyAt);
    } else if (key in object) {
      const hint = 'Give the second one another key, or delete it.';
      addFault(reader, { kind: 'duplicate-key', key, message: `the key "${key}" stands twice`, hint }, keyAt);
    } else object[key] = value;
  } while (take(reader, ','));
  if (!take(reader, '}')) fail(`expected "," or "}" after the value, found ${found(reader)}`, ENTRIES);
  return object;
}

function readList(reader: Reader, depth: number): Json {
  const list: Json[] = [];
  reader.at += 1;
  skipSpace(reader);
  if (take(reader, ']')) return list;
  do list.push(readValue(reader, depth + 1));
  while (take(reader, ','));
  if (!take(reader, ']')) fail(`expected "," or "]" after the value, found ${found(reader)}`, ENTRIES);
  return list;
}

function readScalar(reader: Reader): Json {
  if (reader.text[reader.at] === '"') return readString(reader);
  const literal = match(reader, NUMBER) ?? match(reader, WORD);
  if (literal === undefined)
    fail(`expected a value, found ${found(reader)}`, 'Texts stand in double quotes, objects in braces.');
  return JSON.parse(literal);
}

function readString(reader: Reader): string {
  const body = match(reader, STRING_START) ?? '';
  if (take(reader, '"')) return body.includes('\\') ? JSON.parse(`${body}"`) : body.slice(1);
  if (reader.at >= reader.text.length) fail('the file ends inside a text', 'Close the text with a double quote.');
  if (reader.text[reader.at] !== '\\')
    fail('a text holds a line break or a control character', 'Write \\n for a line break.');
  fail(`a text holds ${found(reader, 2)}`, 'Write \\\\ for a backslash.');
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

function fail(message: string, hint: string): never {
  throw new JsonSyntaxError(message, hint);
}

function addFault(reader: Reader, fault: Omit<JsonFault, 'line' | 'column'>, at: number): void {
  while (reader.lineEnd < at) {
    reader.line += 1;
    reader.lineStart = reader.lineEnd + 1;
    reader.lineEnd = lineEndAfter(reader.text, reader.lineStart);
  }
  reader.faults.push({ ...fault, line: reader.line, column: at - reader.lineStart + 1 });
}

function lineEndAfter(text: string, index: number): number {
  const end = text.indexOf('\n', index);
  return end < 0 ? text.length : end;
}
