// Temporary libraries for single tests, set as STROKA_LIBRARY.
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';
import { checkLibrary } from '#lib/store/analysis/check-library.ts';

/** Path in the library → content of the file: text as it is, anything else as JSON. */
export type LibraryFiles = Readonly<Record<string, unknown>>;

/** Before any test; a test may have several libraries, one after the other. */
const LIBRARY = process.env.STROKA_LIBRARY;

/** A valid work of one text, without warnings. */
export const LETTER: LibraryFiles = {
  'content/pismo/work.json': {
    title: 'Письмо',
    author: 'А. Б.',
    licence: 'CC-BY-4.0',
    translators: [{ lang: 'en', name: 'C. D.' }],
  },
  'content/pismo/text.json': { h1: 'Письмо', 'p1-1': 'Здравствуй.', 'p1-2': 'Как дела?', 'p2-1': 'Пока.' },
  'locales/en/pismo/work.json': { title: 'A Letter' },
  'locales/en/pismo/text.json': { h1: 'A Letter', 'p1-1': 'Hello.', 'p1-2': 'How are you?', 'p2-1': 'Bye.' },
};

/** Writes a library, sets STROKA_LIBRARY to it, and deletes it after the test. Resolves with its folder. */
export async function temporaryLibrary(t: TestContext, files: LibraryFiles): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'stroka-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  setLibrary(t, folder);
  await writeLibrary(folder, files);
  return folder;
}

/** Sets STROKA_LIBRARY to a folder for this test. */
export function setLibrary(t: TestContext, folder: string): void {
  process.env.STROKA_LIBRARY = folder;
  t.after(() => {
    if (LIBRARY === undefined) delete process.env.STROKA_LIBRARY;
    else process.env.STROKA_LIBRARY = LIBRARY;
  });
}

/** Writes a library's files into a folder. */
export async function writeLibrary(folder: string, files: LibraryFiles): Promise<void> {
  for (const [file, data] of Object.entries(files)) {
    const path = join(folder, file);
    await mkdir(dirname(path), { recursive: true });
    const isRaw = typeof data === 'string' || data instanceof Uint8Array;
    await writeFile(path, isRaw ? data : JSON.stringify(data));
  }
}

/** Every file of a library with its content, for comparing libraries. */
export async function readLibrary(folder: string): Promise<Record<string, unknown>> {
  const files: Record<string, unknown> = {};
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files[path.slice(folder.length + 1)] = JSON.parse(await readFile(path, 'utf8'));
  }
  return files;
}

/** Codes of the rules that the library breaks, in the order of the check. */
export async function rulesBroken(): Promise<readonly string[]> {
  return Array.fromAsync(checkLibrary(), ({ rule }) => rule);
}
