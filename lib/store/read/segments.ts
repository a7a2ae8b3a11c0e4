// Reads the files with values by segment id: the text itself, its translation, notes, stress, emphasis, states.
import type { Issue, Lang, Notes, SegmentState, SegmentStates } from '../../model.ts';
import { parseTagged } from '../../text/emphasis/tagged.ts';
import { stateSchema, wordGlossesSchema } from '../schema.ts';
import { readJsonFile } from './files.ts';
import type { Json } from './json.ts';

/** A file whose values are texts: id → text, in the file's order. */
export interface SegmentsFile {
  readonly file: string;
  readonly missing: boolean;
  /** Whether every segment was read; if not, missing segments cannot be reported. */
  readonly complete: boolean;
  readonly segments: ReadonlyMap<string, string>;
  readonly issues: readonly Issue[];
}

/** A layer: a file with data about some of a text's segments. */
export interface LayerFile {
  readonly file: string;
  readonly ids: readonly string[];
  readonly issues: readonly Issue[];
}

/** Segment id → form → its meaning there. */
export type WordGlosses = Readonly<Record<string, Readonly<Record<string, string>>>>;

const GLOSS_HINT = 'Write {"форма":"what it means here"}: no gloss is empty or longer than 80 characters.';
const TAGS_HINT =
  'Use <em>, <strong>, <sc> and <a href="https://…">, one inside the other, and &lt; for a "<" of the text.';
const STATE_HINT = 'Write {"state":"draft","by":"…","source":"…"}; the state is draft, reviewed or stale.';

/** Reads a flat file of texts; `path` is its location if it is outside the library. A missing file has no segments. */
export async function readSegments(file: string, path?: string): Promise<SegmentsFile> {
  const { missing, value, issues } = await readJsonFile(file, path);
  const { entries, faults } = entriesOf(file, value, isText, 'is not a text', 'Use one text in double quotes.');
  const complete = missing || (value !== undefined && faults.length === 0);
  return { file, missing, complete, segments: new Map(entries), issues: [...issues, ...faults] };
}

/** Reads a file of footnotes: id → one or more notes. A missing file has none. */
export async function readNotes(file: string): Promise<LayerFile & { readonly notes: Notes }> {
  const { value, issues } = await readJsonFile(file);
  const { entries, faults } = entriesOf(
    file,
    value,
    isNotes,
    'is not a list of notes',
    'Write a list of texts: ["…"].',
  );
  const notes = Object.fromEntries(entries);
  return { file, ids: Object.keys(notes), notes, issues: [...issues, ...faults] };
}

/** Reads a file of states of translations: id → state. A missing file has none. */
export async function readStates(file: string): Promise<LayerFile & { readonly states: SegmentStates }> {
  const { value, issues } = await readJsonFile(file);
  const { entries, faults } = entriesOf(file, value, isState, 'is not a state', STATE_HINT);
  const states = Object.fromEntries(entries);
  return { file, ids: Object.keys(states), states, issues: [...issues, ...faults] };
}

/** Reads a layer of stress: id → the segment with its marks. A missing file has none. */
export async function readStress(
  file: string,
): Promise<LayerFile & { readonly stressed: ReadonlyMap<string, string> }> {
  const { segments, issues } = await readSegments(file);
  return { file, ids: [...segments.keys()], stressed: segments, issues };
}

/** Reads a layer of emphasis: id → the segment with tags. A missing file has none. */
export async function readEmphasis(
  file: string,
  lang?: Lang,
): Promise<LayerFile & { readonly lang: Lang | undefined; readonly tagged: ReadonlyMap<string, string> }> {
  const { segments, issues } = await readSegments(file);
  const broken = [...segments].flatMap(([id, entry]): Issue[] =>
    parseTagged(entry)
      ? []
      : [{ rule: 'shape', severity: 'error', file, id, message: 'its tags cannot be read', hint: TAGS_HINT }],
  );
  return { file, lang, ids: [...segments.keys()], tagged: segments, issues: [...issues, ...broken] };
}

/** Reads the meanings of words in their context: id → form → gloss. A missing file has none. */
export async function readWordGlosses(file: string): Promise<LayerFile & { readonly words: WordGlosses }> {
  const { value, issues } = await readJsonFile(file);
  const { entries, faults } = entriesOf(file, value, isGlosses, 'is not a list of words', GLOSS_HINT);
  const words = Object.fromEntries(entries);
  return { file, ids: Object.keys(words), words, issues: [...issues, ...faults] };
}

/** The valid entries of a file, and an issue for each of the others. */
export function entriesOf<Value extends Json>(
  file: string,
  value: Json | undefined,
  isRight: (value: Json) => value is Value,
  message: string,
  hint: string,
): { readonly entries: readonly (readonly [string, Value])[]; readonly faults: readonly Issue[] } {
  const entries: [string, Value][] = [];
  const faults: Issue[] = [];
  const fault = (id: string, what: string, todo: string) =>
    faults.push({ rule: 'shape', severity: 'error', file, id, message: what, hint: todo });
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    for (const [id, entry] of Object.entries<Json>(value)) {
      if (isRight(entry)) entries.push([id, entry]);
      else fault(id, message, hint);
    }
  } else if (value !== undefined) {
    fault('', 'the file is not an object', 'Write braces around entries such as "p1-1": …');
  }
  return { entries, faults };
}

function isText(value: Json): value is string {
  return typeof value === 'string';
}

function isNotes(value: Json): value is readonly string[] {
  return Array.isArray(value) && value.length > 0 && value.every((note) => typeof note === 'string');
}

function isGlosses(value: Json): value is Readonly<Record<string, string>> {
  return wordGlossesSchema.safeParse(value).success;
}

function isState(value: Json): value is Json & SegmentState {
  return stateSchema.safeParse(value).success;
}
