// Reads a structured file (work.json, site.json, aliases.json) with its schema, and turns schema errors into issues.
import type { z } from 'zod';
import type { Issue } from '../../model.ts';
import { type JsonFile, readJsonFile } from './files.ts';
import type { Json } from './json.ts';

/** The data of a file and its issues. */
export interface StructuredFile<Data> {
  readonly file: string;
  readonly missing: boolean;
  /** undefined if the file is missing or has an error. */
  readonly data: Data | undefined;
  readonly issues: readonly Issue[];
}

/**
 * Reads a file of the library with `schema`; `path` is its location if it is outside the library. A missing file is not
 * an issue.
 */
export async function readStructured<Data>(
  file: string,
  schema: z.ZodType<Data>,
  path?: string,
): Promise<StructuredFile<Data>> {
  const json = await readJsonFile(file, path);
  const { data, issues } = applySchema(schema, json);
  return { file, missing: json.missing, data, issues: [...json.issues, ...issues] };
}

/** Unknown keys are left out with a warning; any other fault is an error, and there is no data. */
function applySchema<Data>(
  schema: z.ZodType<Data>,
  { file, value }: JsonFile,
): { data: Data | undefined; issues: readonly Issue[] } {
  if (value === undefined) return { data: undefined, issues: [] };
  const { data, error } = schema.safeParse(value);
  if (!error) return { data, issues: [] };
  const issues: Issue[] = [];
  let known = value;
  for (const fault of error.issues) {
    if (fault.code === 'unrecognized_keys') {
      for (const key of fault.keys) issues.push(unknownKey(file, [...fault.path, key]));
      known = withoutKeys(known, fault.path, fault.keys);
    } else issues.push(shapeIssue(file, fault));
  }
  return { data: schema.safeParse(known).data, issues };
}

function unknownKey(file: string, path: readonly PropertyKey[]): Issue {
  const message = `"${String(path.at(-1))}" is unknown`;
  return {
    rule: 'unknown-key',
    severity: 'warning',
    file,
    id: path.join('.'),
    message,
    hint: 'Correct its spelling, or delete it.',
  };
}

function shapeIssue(file: string, fault: z.core.$ZodIssue): Issue {
  const message = fault.code === 'invalid_key' ? (fault.issues[0]?.message ?? fault.message) : fault.message;
  const [what = '', ...hint] = message.split(': ');
  return {
    rule: 'shape',
    severity: 'error',
    file,
    id: fault.path.join('.'),
    message: `${subject(fault.path.at(-1))} ${what}`,
    hint: sentence(hint.join(': ')),
  };
}

function subject(step: PropertyKey | undefined): string {
  if (step === undefined) return 'the file';
  return typeof step === 'number' ? `entry ${step + 1}` : `"${String(step)}"`;
}

function sentence(text: string): string {
  return text === '' ? '' : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function withoutKeys(value: Json, [step, ...rest]: readonly PropertyKey[], keys: readonly string[]): Json {
  if (typeof value !== 'object' || value === null) return value;
  if (step === undefined) return Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)));
  if (Array.isArray(value)) return value.map((item, index) => (index === step ? withoutKeys(item, rest, keys) : item));
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, key === step ? withoutKeys(item, rest, keys) : item]),
  );
}
