// Reads one JSON file of the library, and turns what its bytes, its syntax and its characters get wrong into issues.
import { isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { checkStrings } from '../../check/strings.ts';
import type { Issue } from '../../model.ts';
import { libraryPath } from '../paths.ts';
import { type Json, type JsonFault, parseJson } from './json.ts';

/** A JSON file as it was found. */
export interface JsonFile {
  /** Its path relative to the library. */
  readonly file: string;
  readonly missing: boolean;
  /** undefined when the file is missing or is not JSON. */
  readonly value: Json | undefined;
  readonly issues: readonly Issue[];
}

/** Reads a file of the library; `path` says where it lies when that is not in the library. A missing file is no issue. */
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

/** The bytes of a file, undefined when there is none, or the system's word for why it cannot be read. */
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

/** Whether the system says that there is no such file or folder. */
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

/** Every text in a file by its place in it: "p7-2", "source.title", "p3-2.0". */
function stringsOf(value: Json | undefined, place = '', strings = new Map<string, string>()): Map<string, string> {
  if (typeof value === 'string') strings.set(place, value);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) stringsOf(item, place === '' ? key : `${place}.${key}`, strings);
  }
  return strings;
}
