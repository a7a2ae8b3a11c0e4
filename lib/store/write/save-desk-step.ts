// Saves one step of the desk: the text's files and its journal together, or nothing.

import { rm } from 'node:fs/promises';
import { checkText } from '../../check/structure.ts';
import { deskFiles, readDeskText, sourceFile, targetFile } from '../../desk/desk-files.ts';
import type { DeskAddress, Saved } from '../../desk/desk-store.ts';
import type { DeskText } from '../../desk/desk-text.ts';
import { type Step, takeStep } from '../../desk/journal.ts';
import { UserError } from '../../error.ts';
import { formatFile } from '../../work-files/files.ts';
import { namesIn } from '../folders.ts';
import { withLock } from '../lock.ts';
import { contentPath, libraryPath, localePath } from '../paths.ts';
import { deskJournalFile, deskVersion, readDesk } from '../read/desk.ts';
import { settleLocked, switchFiles } from '../swap-folders.ts';

/**
 * Takes a step on the text as it is in the library, if it has this version; "overtaken" if it has another. Files whose data do not change
 * are not touched. Throws UserError "bad-step" for a step that would damage the text, and those of `readDesk` and `withLock`.
 */
export async function saveDeskStep(address: DeskAddress, step: Step, version: string): Promise<Saved> {
  return withLock(async () => {
    await settleLocked();
    const { langs, files, journal, version: now } = await readDesk(address);
    if (now !== version) return 'overtaken';
    const { work, name } = address;
    const text = readDeskText(files, work, name, langs);
    const stepped = takeStep({ text, journal }, step);
    if (!stepped) throw badStep('It does not fit the text.');
    refuseDamage(stepped.desk.text);
    await sweepFiles([contentPath(work), ...langs.map((lang) => localePath(lang, work))]);
    const changed = new Map<string, Uint8Array | undefined>();
    for (const [path, data] of Object.entries(deskFiles(stepped.desk.text))) {
      const before = JSON.stringify(files[path] ?? {});
      if (JSON.stringify(data ?? {}) === before) continue;
      changed.set(path, data === undefined ? undefined : Buffer.from(formatFile(data)));
    }
    changed.set(deskJournalFile(address), Buffer.from(`${JSON.stringify(stepped.desk.journal)}\n`));
    await switchFiles(changed);
    return { version: await deskVersion(address) };
  });
}

/** A step comes from a browser: whatever it has, the text that it makes is one that pages can show. */
function refuseDamage({ work, name, langs, pairs }: DeskText): void {
  const segments = new Map(pairs.map(({ id, source }) => [id, source]));
  if (segments.size < pairs.length) throw badStep('It uses an id twice.');
  const targets = langs.map((lang) => {
    const own = pairs.flatMap(({ id, translations }) => {
      const text = translations[lang]?.text;
      return text === undefined ? [] : [[id, text] as const];
    });
    return { lang, file: targetFile(lang, work, name, ''), segments: new Map(own) };
  });
  const source = { file: sourceFile(work, name, ''), segments };
  const [error] = checkText({ source, targets, layers: [] }).filter(({ severity }) => severity === 'error');
  if (error) throw badStep(`${error.id}: ${error.message}.`);
}

function badStep(reason: string): UserError {
  return new UserError(
    'bad-step',
    `The step was not saved. ${reason}`,
    'Reload the desk, and report this if it happens again.',
  );
}

/** Leftovers of a process that was killed while it staged files. */
async function sweepFiles(folders: readonly string[]): Promise<void> {
  for (const folder of folders) {
    for (const name of (await namesIn(folder)) ?? []) {
      if (/^\.new-.*\.json$/.test(name)) await rm(libraryPath(`${folder}/${name}`), { force: true });
    }
  }
}
