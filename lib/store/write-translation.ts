// Puts translations that somebody has looked at into a text's files: the words, their states, the footnotes.
import { mkdir, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { UserError } from '../error.ts';
import type { Lang, Notes, SegmentState, Text } from '../model.ts';
import { parseAddress } from '../segment/address.ts';
import { parseNoteId } from '../segment/keys.ts';
import { unitsOf } from '../segment/units.ts';
import { libraryPath, localePath, textName } from './paths.ts';
import { readText } from './texts.ts';
import { writeJson } from './write.ts';

/** A translation to put in, and what it is to replace. */
export interface NewTranslation {
  /** "p7-2", or "p7-2.n1" for a footnote. */
  readonly id: string;
  readonly before: string | undefined;
  readonly after: string;
  readonly state: SegmentState;
}

/**
 * Writes the translations into the text at an address, in the language that `readText` gives for `lng`. Everything else
 * stays as it is. Where the text changed since the translations were looked at, nothing is written: UserError "overtaken".
 */
export async function writeTranslation(address: string, lng: Lang, changes: readonly NewTranslation[]): Promise<void> {
  const text = await readText(address, lng);
  if (!text) throw overtaken(address);
  const now = new Map(unitsOf(text).map(({ id, target }) => [id, target]));
  const isThere = (id: string) => now.has(parseNoteId(id)?.segment ?? id);
  if (changes.some(({ id, before }) => !isThere(id) || now.get(id) !== before)) throw overtaken(address);
  const segments = changes.filter(({ id }) => !parseNoteId(id));
  const path = translationPath(text);
  await mkdir(dirname(path('json')), { recursive: true });
  // Drafts are called drafts before they are there, and reviewed ones reviewed after: a crash never makes a draft pass for a person's work.
  const unread = segments.filter(({ state }) => state.state !== 'reviewed');
  if (unread.length > 0) await writeStates(path('state.json'), text, unread);
  if (segments.some(({ before, after }) => before !== after)) await writeJson(path('json'), targetsOf(text, segments));
  if (segments.length > 0) await writeStates(path('state.json'), text, segments);
  const notes = changes.filter(({ id }) => parseNoteId(id));
  if (notes.length > 0) await writeJson(path('notes.json'), notesOf(text, notes));
}

function overtaken(address: string): UserError {
  return new UserError(
    'overtaken',
    `"${address}" changed while you looked at it; nothing was written to it.`,
    'Do it again.',
  );
}

function translationPath({ address, lang }: Text): (ending: string) => string {
  const { work = '', chapter } = parseAddress(address) ?? {};
  return (ending) => libraryPath(localePath(lang, work, `${textName(chapter)}.${ending}`));
}

function targetsOf(text: Text, changes: readonly NewTranslation[]): Readonly<Record<string, string>> {
  const changed = new Map(changes.map(({ id, after }) => [id, after]));
  const entries = segmentsOf(text).flatMap(({ id, target }) => {
    const words = changed.get(id) ?? target;
    return words === undefined ? [] : [[id, words] as const];
  });
  return Object.fromEntries(entries);
}

/** What a person has reviewed needs an entry only where there was one, or where somebody signed. */
async function writeStates(file: string, text: Text, changes: readonly NewTranslation[]): Promise<void> {
  const changed = new Map(changes.map(({ id, state }) => [id, state]));
  const entries = segmentsOf(text).flatMap(({ id }) => {
    const before = Object.hasOwn(text.states, id) ? text.states[id] : undefined;
    const state = changed.get(id) ?? before;
    const isPlain = state?.state === 'reviewed' && state.by === undefined && before === undefined;
    return state === undefined || isPlain ? [] : [[id, state] as const];
  });
  if (entries.length > 0) await writeJson(file, Object.fromEntries(entries));
  else await rm(file, { force: true });
}

function notesOf(text: Text, changes: readonly NewTranslation[]): Notes {
  const notes = new Map(Object.entries(text.notes.target).map(([id, all]) => [id, [...all]]));
  // In the order of their numbers, so that none comes before the one that it follows.
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
