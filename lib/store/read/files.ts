// Reads one JSON file of the library and reports what is wrong with its bytes, syntax and characters as issues.
import { isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { checkStrings } from '../../check/strings.ts';
import type { Issue } from '../../model.ts';
import { libraryPath } from '../paths.ts';
import { type Json, type JsonFault, parseJson } from './json.ts';

/** A JSON file and its issues. */
export interface JsonFile {
  /** Its path relative to the library. */
  readonly file: string;
  readonly missing: boolean;
  /** undefined if the file is missing or not valid JSON. */
  readonly value: Json | undefined;
  readonly issues: readonly Issue[];
}

/** Reads a file of the library; `path` is its location if it is outside the library. A missing file is not an issue. */
export async function readJsonFile(file: string, path = libraryPath(file)): Promise<JsonFile> {
  const bytes = await readBytes(path);
  if (bytes === undefined) return { file, missing: true, value: undefined, issues: [] };
  if (typeof bytes === 'string')
    return broken(file, `cannot be read: ${bytes}`, 'Make the file readable for this user.');
  if (!isUtf8(bytes)) {
    return broken(file, `line ${firstLineNotUtf8(bytes)} is not UTF-8`, 'Save the file as UTF-8.');
  }
  const { value, faults } = parseJson(new TextDecoder().decode(bytes));
  const judged = checkStrings({ file, strings: stringsOf(value) });
  return { file, missing: false, value, issues: [...faults.map((fault) => jsonIssue(file, fault)), ...judged] };
}

/** The bytes of a file, undefined if there is none, or the system's error code if it cannot be read. */
async function readBytes(path: string): Promise<Buffer | undefined | string> {
  try {
    return await readFile(path);
  } catch (error) {
    if (isAbsence(error)) return undefined;
    const code = systemCode(error);
    if (code === undefined) throw error;
    return code;
  }
}

/** Whether the system reports that there is no such file or folder. */
export function isAbsence(error: unknown): boolean {
  const code = systemCode(error);
  return code === 'ENOENT' || code === 'ENOTDIR';
}

function systemCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}

function broken(file: string, message: string, hint: string): JsonFile {
  const issue: Issue = { rule: 'broken-json', severity: 'error', file, id: '', message, hint };
  return { file, missing: false, value: undefined, issues: [issue] };
}

function firstLineNotUtf8(bytes: Buffer): number {
  let line = 1;
  for (let start = 0; ; line += 1) {
    const end = bytes.indexOf('\n', start);
    if (end < 0 || !isUtf8(bytes.subarray(start, end))) return line;
    start = end + 1;
  }
}

function jsonIssue(file: string, { kind, key, line, column, message, hint }: JsonFault): Issue {
  const rule = kind === 'syntax' ? 'broken-json' : kind;
  return { rule, severity: 'error', file, id: key, message: `line ${line}, column ${column}: ${message}`, hint };
}

/** Every text in a file by its path in the file: "p7-2", "source.title", "p3-2.0". */
function stringsOf(value: Json | undefined, place = '', strings = new Map<string, string>()): Map<string, string> {
  if (typeof value === 'string') strings.set(place, value);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) stringsOf(item, place === '' ? key : `${place}.${key}`, strings);
  }
  return strings;
}
