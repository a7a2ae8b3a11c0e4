// Reads a text of the library for the desk: all its files, its journal, and the version that names this state of them.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { type DeskFiles, deskPaths, sourceFile, targetFile } from '../../desk/desk-files.ts';
import type { DeskAddress, StoredDesk } from '../../desk/desk-store.ts';
import { EMPTY_JOURNAL, type Journal } from '../../desk/journal.ts';
import { UserError } from '../../error.ts';
import type { Lang } from '../../model.ts';
import { deskJournalSchema } from '../desk-schema.ts';
import { languages, translationFiles } from '../folders.ts';
import { refuseErrors } from '../issues.ts';
import { libraryPath } from '../paths.ts';
import { settleLibrary } from '../swap-folders.ts';
import { readAliases } from './aliases.ts';
import { readAnchors } from './anchors.ts';
import { isAbsence } from './files.ts';
import { type LayerFile, readNotes, readSegments, readStates, readWordGlosses } from './segments.ts';
import { readStructured } from './structured.ts';
import { judgeText } from './texts.ts';

/** Where the journal of a text and a translation is: beside the library's caches, and not part of the work. */
export function deskJournalFile({ work, name, lang }: DeskAddress): string {
  return `.stroka/desk/${work}/${name}.${lang}.json`;
}

/** Throws UserError "no-text" if there is no such text or no translation into the language, "broken-text" if its files have errors. */
export async function readDesk(address: DeskAddress): Promise<StoredDesk> {
  await settleLibrary();
  const langs = await languagesFor(address);
  // Before the files, so that a change in between is noticed when a step is saved.
  const version = await versionOf(address, langs);
  const { files, issues, isMissing } = await readFiles(address, langs);
  if (isMissing) throw noText(address, 'text');
  refuseErrors('broken-text', `The text "${address.name}" of "${address.work}"`, issues);
  return { langs, files, journal: await readJournal(address), version };
}

/** The version that `readDesk` would give, without reading the files as texts. Throws UserError "no-text". */
export async function deskVersion(address: DeskAddress): Promise<string> {
  await settleLibrary();
  return versionOf(address, await languagesFor(address));
}

function noText({ work, name }: DeskAddress, what: string): UserError {
  const hint = '"npm run stroka -- list" lists the works; a chapter is "dama.2".';
  return new UserError('no-text', `There is no ${what} of "${name === 'text' ? work : `${work}.${name}`}".`, hint);
}

/** The languages of a work, among them that of the address: it is checked before it becomes part of a path. */
async function languagesFor(address: DeskAddress): Promise<readonly Lang[]> {
  const langs = await languagesOf(address.work);
  if (!langs.includes(address.lang)) throw noText(address, `translation into "${address.lang}"`);
  return langs;
}

async function languagesOf(work: string): Promise<readonly Lang[]> {
  const found: Lang[] = [];
  for (const lang of await languages()) if (await translationFiles(lang, work)) found.push(lang);
  return found;
}

async function versionOf(address: DeskAddress, langs: readonly Lang[]): Promise<string> {
  const hash = createHash('sha256');
  for (const path of [...deskPaths(address.work, address.name, langs), deskJournalFile(address)]) {
    const bytes = await bytesOf(path);
    hash.update(`${path} ${bytes?.length ?? '-'}\n`).update(bytes ?? '');
  }
  return hash.digest('base64url').slice(0, 22);
}

async function bytesOf(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(libraryPath(path));
  } catch (error) {
    if (isAbsence(error)) return undefined;
    throw error;
  }
}

async function readFiles({ work, name }: DeskAddress, langs: readonly Lang[]) {
  const files: Record<string, unknown> = {};
  const keep = <Read extends { readonly file: string }>(read: Read, data: object): Read => {
    if (Object.keys(data).length > 0) files[read.file] = data;
    return read;
  };
  const texts = async (path: string) => {
    const read = await readSegments(path);
    return keep(read, Object.fromEntries(read.segments));
  };
  const noted = async (path: string) => {
    const read = await readNotes(path);
    return keep(read, read.notes);
  };
  const source = await texts(sourceFile(work, name, ''));
  const stress = await texts(sourceFile(work, name, '.stress'));
  const emphasis = await texts(sourceFile(work, name, '.emphasis'));
  const added = await texts(sourceFile(work, name, '.added'));
  const layers: LayerFile[] = [
    await noted(sourceFile(work, name, '.notes')),
    { ...stress, ids: [...stress.segments.keys()] },
    { ...emphasis, ids: [...emphasis.segments.keys()] },
  ];
  const targets = [];
  for (const lang of langs) {
    const target = await texts(targetFile(lang, work, name, ''));
    const states = await readStates(targetFile(lang, work, name, '.state'));
    const anchors = await readAnchors(targetFile(lang, work, name, '.anchors'));
    const tagged = await texts(targetFile(lang, work, name, '.emphasis'));
    const words = await readWordGlosses(targetFile(lang, work, name, '.words'));
    keep(states, states.states);
    keep(anchors, Object.fromEntries(anchors.anchors));
    keep(words, words.words);
    targets.push({ ...target, lang });
    layers.push(await noted(targetFile(lang, work, name, '.notes')), states, anchors, words, {
      ...tagged,
      ids: [...tagged.segments.keys()],
    });
  }
  const aliases = await readAliases(work);
  keep(aliases, Object.fromEntries([...aliases.aliases].map(([text, ids]) => [text, Object.fromEntries(ids)])));
  const issues = [...judgeText({ source, targets, layers }), ...added.issues, ...aliases.issues];
  return { files: files as DeskFiles, issues, isMissing: source.missing };
}

/** A journal that cannot be read is no reason not to correct a text: it is begun again. */
async function readJournal(address: DeskAddress): Promise<Journal> {
  const { data } = await readStructured(deskJournalFile(address), deskJournalSchema);
  return data ?? EMPTY_JOURNAL;
}
