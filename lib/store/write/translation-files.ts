// Writes the files of a translation, in the order of its original: the texts, their emphasis, their states and the accepted pairs.
import { mkdir, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Mark, SegmentState } from '../../model.ts';
import type { Anchors } from '../../segment/anchors.ts';
import { carryMarks } from '../../text/emphasis/carry.ts';
import { formatTagged, type MarkedText, parseTagged } from '../../text/emphasis/tagged.ts';
import { libraryPath } from '../paths.ts';
import { readEmphasis } from '../read/segments.ts';
import { writeJson } from './atomic.ts';

/** Writes the translation `file` of the library; keys that are not in the original's `ids` are left out. */
export async function writeSegments(file: string, ids: Iterable<string>, segments: ReadonlyMap<string, string>) {
  await writeEntries(file, inOrder(ids, segments));
}

/** Writes the states beside the translation `file`; if there are none, the file of states is deleted. */
export async function writeStates(file: string, ids: Iterable<string>, states: ReadonlyMap<string, SegmentState>) {
  const path = file.replace(/\.json$/, '.state.json');
  const entries = inOrder(ids, states);
  if (entries.length > 0) await writeEntries(path, entries);
  else await rm(libraryPath(path), { force: true });
}

/** Writes the accepted pairs beside the translation `file`. */
export async function writeAnchors(file: string, ids: Iterable<string>, anchors: Anchors) {
  const entries = inOrder(ids, anchors);
  if (entries.length > 0) await writeEntries(file.replace(/\.json$/, '.anchors.json'), entries);
}

/**
 * Writes the emphasis beside the text `file`, whose segments are as given: the marks in `given`, or else those that the
 * file has, on words that are unchanged. Resolves with the words that lost their emphasis. An entry that cannot be read
 * stays as it is.
 */
export async function writeEmphasis(
  file: string,
  ids: Iterable<string>,
  segments: ReadonlyMap<string, string>,
  given: ReadonlyMap<string, readonly Mark[]>,
): Promise<readonly string[]> {
  const path = file.replace(/\.json$/, '.emphasis.json');
  const { tagged } = await readEmphasis(path);
  const lost: string[] = [];
  const entries = new Map<string, string>();
  for (const [id, text] of segments) {
    const entry = tagged.get(id);
    const before = entry === undefined ? undefined : parseTagged(entry);
    const marks = given.get(id) ?? (before ? carryMarks(before.marks, before.text, text) : []);
    if (entry !== undefined && !before && !given.has(id)) entries.set(id, entry);
    else if (marks.length > 0) entries.set(id, formatTagged(text, marks));
    if (before && !given.has(id)) lost.push(...lostWords(before, text, marks));
  }
  const written = inOrder(ids, entries);
  if (JSON.stringify(written) === JSON.stringify([...tagged])) return lost;
  if (written.length > 0) await writeEntries(path, written);
  else await rm(libraryPath(path), { force: true });
  return lost;
}

function lostWords(before: MarkedText, text: string, marks: readonly Mark[]): readonly string[] {
  const kept = marks.map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`);
  return before.marks.flatMap(({ kind, start, end }) => {
    const words = before.text.slice(start, end);
    const at = kept.indexOf(`${kind} ${words}`);
    if (at < 0) return [words];
    kept.splice(at, 1);
    return [];
  });
}

type Entries = readonly (readonly [string, unknown])[];

async function writeEntries(file: string, entries: Entries): Promise<void> {
  const path = libraryPath(file);
  await mkdir(dirname(path), { recursive: true });
  await writeJson(path, Object.fromEntries(entries));
}

function inOrder(ids: Iterable<string>, values: ReadonlyMap<string, unknown>): Entries {
  return [...ids].flatMap((id) => (values.has(id) ? [[id, values.get(id)] as const] : []));
}
