// Imports a file for a test, and asserts that every letter of it is in the work or was reported as left out.
import assert from 'node:assert/strict';
import { importWork } from '#lib/import/import-work.ts';
import type { ImportedWork } from '#lib/import/importer.ts';

export async function readAccounted(bytes: Uint8Array): Promise<ImportedWork> {
  const work = await importWork(bytes);
  assertAccounted(work);
  return work;
}

/** `source` is shown if the letters do not add up. */
export function assertAccounted(work: ImportedWork, source = ''): void {
  const { account, notes, chapters } = work;
  assert.equal(account?.unexplained, 0, `${JSON.stringify([account, notes, chapters])}\n${source}`);
}
