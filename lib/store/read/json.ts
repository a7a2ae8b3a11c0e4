// A strict JSON reader that, unlike JSON.parse, reports line and column of errors, duplicate and reserved keys, and
// positions of values.

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** An error in a JSON text, with a hint. */
export interface JsonFault {
  readonly kind: 'syntax' | 'duplicate-key' | 'unsafe-key';
  /** The key concerned, or "" for a syntax error. */
  readonly key: string;
  /** Line and column, both from 1; columns in UTF-16 units. */
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly hint: string;
}

export interface ParsedJson {
  /** undefined after a syntax error. Objects have no prototype; of a duplicate key the first value is kept. */
  readonly value: Json | undefined;
  readonly faults: readonly JsonFault[];
}

/** The position of a value in a JSON text. */
export interface JsonPlace {
  /** Line of the key, or of the item in a list, from 1. */
  readonly line: number;
  /** Start and end offset of the value, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

interface Reader {
  readonly text: string;
  at: number;
  readonly faults: JsonFault[];
  /** Filled if positions are requested. */
  readonly places: Map<string, JsonPlace> | undefined;
  /**
   * The line of the last requested offset. Offsets are requested in order, so that all lines are counted in one pass.
   */
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

/** No file of the library is nested deeper than three levels. */
const DEEPEST = 32;

const SPACE = /[ \t\r\n]*/y;
/** A string up to its closing quote: anything except control characters, quotes and backslashes, and escapes. */
const STRING_START = /"[ !#-[\]-\u{10FFFF}]*(?:\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})[ !#-[\]-\u{10FFFF}]*)*/uy;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;

const ENTRIES = 'Put a comma between entries, but not after the last one; write a straight quote inside a text as \\".';

/** Reads a JSON text (RFC 8259) to its end, or to its first syntax error. */
export function parseJson(text: string): ParsedJson {
  return read(text, undefined);
}

/** Every value by its path: "p7-2", "source.title", "p3-2.0"; after a syntax error, those before it. */
export function placesIn(text: string): ReadonlyMap<string, JsonPlace> {
  const places = new Map<string, JsonPlace>();
  read(text, places);
  return places;
}

function read(text: string, places: Map<string, JsonPlace> | undefined): ParsedJson {
  const reader: Reader = { text, at: 0, faults: [], places, line: 1, lineStart: 0, lineEnd: lineEndAfter(text, 0) };
  try {
    const value = readValue(reader, 0, '');
    if (reader.at < text.length)
      fail(`unexpected ${found(reader)} after the end of the data`, 'Keep one object in the file.');
    return { value, faults: reader.faults };
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error;
    addFault(reader, { kind: 'syntax', key: '', message: error.message, hint: error.hint }, reader.at);
    return { value: undefined, faults: reader.faults };
  }
}

/** Reads the value at `place`, or at "" if its position is not needed; its key begins at `keyAt`. */
function readValue(reader: Reader, depth: number, place: string, keyAt?: number): Json {
  if (depth > DEEPEST)
    fail(`lists and objects are nested more than ${DEEPEST} deep`, 'No file of the library needs so many levels.');
  skipSpace(reader);
  const start = reader.at;
  const line = place === '' ? 0 : lineAt(reader, keyAt ?? start);
  const first = reader.text[start];
  const value =
    first === '{'
      ? readObject(reader, depth, place)
      : first === '['
        ? readList(reader, depth, place)
        : readScalar(reader);
  if (place !== '' && !reader.places?.has(place)) reader.places?.set(place, { line, start, end: reader.at });
  skipSpace(reader);
  return value;
}

function readObject(reader: Reader, depth: number, place: string): Json {
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
    const fault = keyFault(key, object);
    if (fault) addFault(reader, fault, keyAt);
    const value = readValue(reader, depth + 1, placeOf(reader, place, key), keyAt);
    if (!fault) object[key] = value;
  } while (take(reader, ','));
  if (!take(reader, '}')) fail(`expected "," or "}" after the value, found ${found(reader)}`, ENTRIES);
  return object;
}

/** The issue of a key in an object that already has others. */
function keyFault(key: string, object: Readonly<Record<string, Json>>): Omit<JsonFault, 'line' | 'column'> | undefined {
  if (key === '__proto__')
    return { kind: 'unsafe-key', key, message: `the key "${key}" is reserved`, hint: 'Call it something else.' };
  if (!(key in object)) return undefined;
  const hint = 'Give the second one another key, or delete it.';
  return { kind: 'duplicate-key', key, message: `the key "${key}" is used twice`, hint };
}

function placeOf(reader: Reader, place: string, step: string): string {
  if (!reader.places) return '';
  return place === '' ? step : `${place}.${step}`;
}

function readList(reader: Reader, depth: number, place: string): Json {
  const list: Json[] = [];
  reader.at += 1;
  skipSpace(reader);
  if (take(reader, ']')) return list;
  do list.push(readValue(reader, depth + 1, placeOf(reader, place, String(list.length))));
  while (take(reader, ','));
  if (!take(reader, ']')) fail(`expected "," or "]" after the value, found ${found(reader)}`, ENTRIES);
  return list;
}

function readScalar(reader: Reader): Json {
  if (reader.text[reader.at] === '"') return readString(reader);
  const literal = match(reader, NUMBER) ?? match(reader, WORD);
  if (literal === undefined)
    fail(`expected a value, found ${found(reader)}`, 'Put texts in double quotes and objects in braces.');
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
  const line = lineAt(reader, at);
  reader.faults.push({ ...fault, line, column: at - reader.lineStart + 1 });
}

/** The line of an offset that is not before the last requested one. */
function lineAt(reader: Reader, at: number): number {
  while (reader.lineEnd < at) {
    reader.line += 1;
    reader.lineStart = reader.lineEnd + 1;
    reader.lineEnd = lineEndAfter(reader.text, reader.lineStart);
  }
  return reader.line;
}

function lineEndAfter(text: string, index: number): number {
  const end = text.indexOf('\n', index);
  return end < 0 ? text.length : end;
}
