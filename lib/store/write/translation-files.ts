// Writes the files of a translation, in the order of its original: the texts, their states and the accepted pairs.
import { mkdir, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { SegmentState } from '../../model.ts';
import type { Anchors } from '../../segment/anchors.ts';
import { libraryPath } from '../paths.ts';
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

type Entries = readonly (readonly [string, unknown])[];

async function writeEntries(file: string, entries: Entries): Promise<void> {
  const path = libraryPath(file);
  await mkdir(dirname(path), { recursive: true });
  await writeJson(path, Object.fromEntries(entries));
}

function inOrder(ids: Iterable<string>, values: ReadonlyMap<string, unknown>): Entries {
  return [...ids].flatMap((id) => (values.has(id) ? [[id, values.get(id)] as const] : []));
}
