// Writes confirmed translations to a text's files: texts, states and footnotes.
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { UserError } from '../../error.ts';
import type { Lang, Mark, Notes, SegmentState, Text } from '../../model.ts';
import { parseAddress } from '../../segment/address.ts';
import { parseNoteId } from '../../segment/keys.ts';
import { unitsOf } from '../../segment/units.ts';
import { libraryPath, localePath, textName } from '../paths.ts';
import { readText } from '../read/texts.ts';
import { writeJson } from './atomic.ts';
import { writeEmphasis, writeSegments, writeStates } from './translation-files.ts';

/** A translation to write, and the one that it replaces. */
export interface NewTranslation {
  /** "p7-2", or "p7-2.n1" for a footnote. */
  readonly id: string;
  readonly before: string | undefined;
  readonly after: string;
  /** Its emphasis and links; undefined: those that the library has on unchanged words. */
  readonly marks?: readonly Mark[] | undefined;
  readonly state: SegmentState;
}

/**
 * Writes the translations into the text at an address, in the language that `readText` returns for `lng`. Everything
 * else is kept. Resolves with the words that lost their emphasis. If the text has changed since the changes were shown, nothing is written: UserError "overtaken".
 */
export async function writeTranslation(
  address: string,
  lng: Lang,
  changes: readonly NewTranslation[],
): Promise<readonly string[]> {
  const text = await readText(address, lng);
  if (!text) throw overtaken(address);
  const now = new Map(unitsOf(text).map(({ id, target }) => [id, target]));
  const isThere = (id: string) => now.has(parseNoteId(id)?.segment ?? id);
  if (changes.some(({ id, before }) => !isThere(id) || now.get(id) !== before)) throw overtaken(address);
  const segments = changes.filter(({ id }) => !parseNoteId(id));
  const file = translationFile(text);
  const ids = segmentsOf(text).map(({ id }) => id);
  // Draft states are written before the texts, reviewed states after them: after a crash no draft counts as reviewed.
  const unread = segments.filter(({ state }) => state.state !== 'reviewed');
  if (unread.length > 0) await writeStates(file, ids, statesOf(text, unread));
  if (segments.some(({ before, after }) => before !== after)) await writeSegments(file, ids, targetsOf(text, segments));
  if (segments.length > 0) await writeStates(file, ids, statesOf(text, segments));
  const marks = new Map(segments.flatMap(({ id, marks: own }) => (own ? [[id, own] as const] : [])));
  const lost = await writeEmphasis(file, ids, targetsOf(text, segments), marks);
  const notes = changes.filter(({ id }) => parseNoteId(id));
  if (notes.length > 0) await writeNotes(file.replace(/\.json$/, '.notes.json'), text, notes);
  return lost;
}

function overtaken(address: string): UserError {
  return new UserError(
    'overtaken',
    `"${address}" changed in the meantime; nothing was written to it.`,
    'Run the command again.',
  );
}

function translationFile({ address, lang }: Text): string {
  const { work = '', chapter } = parseAddress(address) ?? {};
  return localePath(lang, work, `${textName(chapter)}.json`);
}

function targetsOf(text: Text, changes: readonly NewTranslation[]): ReadonlyMap<string, string> {
  const before = segmentsOf(text).flatMap(({ id, target }) => (target === undefined ? [] : [[id, target] as const]));
  return new Map([...before, ...changes.map(({ id, after }) => [id, after] as const)]);
}

/** A reviewed translation needs an entry only if it had one, or if its maker is given. */
function statesOf({ states }: Text, changes: readonly NewTranslation[]): ReadonlyMap<string, SegmentState> {
  const before = new Map(Object.entries(states));
  const isPlain = ({ id, state }: NewTranslation) =>
    state.state === 'reviewed' && state.by === undefined && !before.has(id);
  const after = changes.filter((change) => !isPlain(change)).map(({ id, state }) => [id, state] as const);
  return new Map([...before, ...after]);
}

async function writeNotes(file: string, text: Text, changes: readonly NewTranslation[]): Promise<void> {
  const path = libraryPath(file);
  await mkdir(dirname(path), { recursive: true });
  await writeJson(path, notesOf(text, changes));
}

function notesOf(text: Text, changes: readonly NewTranslation[]): Notes {
  const notes = new Map(Object.entries(text.notes.target).map(([id, all]) => [id, [...all]]));
  // In numerical order, so that no note comes before its predecessor.
  const inOrder = changes.toSorted((a, b) => (parseNoteId(a.id)?.number ?? 0) - (parseNoteId(b.id)?.number ?? 0));
  for (const { id, after } of inOrder) {
    const { segment = '', number = 1 } = parseNoteId(id) ?? {};
    const all = notes.get(segment) ?? [];
    all[number - 1] = after;
    notes.set(segment, all);
  }
  return Object.fromEntries(segmentsOf(text).flatMap(({ id }) => (notes.has(id) ? [[id, notes.get(id) ?? []]] : [])));
}

function segmentsOf({ paragraphs }: Text) {
  return paragraphs.flatMap(({ segments }) => segments);
}
