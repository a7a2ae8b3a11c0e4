// Dictionary packs that were installed, in one SQLite file of the program's own: `.stroka/dictionaries.sqlite`.
import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { withoutStress } from '../../dictionary/packs/clean.ts';
import { openPack } from '../../dictionary/packs/open-pack.ts';
import type { PackItem, PackTitle } from '../../dictionary/packs/pack.ts';
import { UserError } from '../../error.ts';
import { projectPath } from '../paths.ts';
import { openPackFile } from './pack-file.ts';

/** An installed pack. */
export interface Pack {
  readonly name: string;
  readonly format: string;
  /** "not stated" where neither the pack nor who installed it said. */
  readonly licence: string;
  readonly attribution: string;
  readonly words: number;
  readonly forms: number;
}

/** What a pack says of a word; `pack` and `attribution` are to be shown beside it. */
export interface PackEntry {
  readonly lemma: string;
  readonly stressed: string | undefined;
  readonly pos: string | undefined;
  readonly glosses: readonly string[];
  readonly pack: string;
  readonly licence: string;
  readonly attribution: string;
}

/** Told the share of the file that was read, from 0 to 1, and how many words were found. */
export type OnInstall = (share: number, words: number) => void;

/** More than any dictionary of a language holds, forms included. */
const MOST_ITEMS = 20_000_000;

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS pack (
    id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, format TEXT NOT NULL, licence TEXT NOT NULL,
    attribution TEXT NOT NULL, words INTEGER NOT NULL DEFAULT 0, forms INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE TABLE IF NOT EXISTS word (
    pack INTEGER NOT NULL REFERENCES pack(id) ON DELETE CASCADE, key TEXT NOT NULL, lemma TEXT NOT NULL,
    stressed TEXT, pos TEXT, glosses TEXT NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS form (
    pack INTEGER NOT NULL REFERENCES pack(id) ON DELETE CASCADE, key TEXT NOT NULL, lemma TEXT NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS word_key ON word(key);
  CREATE INDEX IF NOT EXISTS form_key ON form(key);
  CREATE INDEX IF NOT EXISTS word_pack ON word(pack);
  CREATE INDEX IF NOT EXISTS form_pack ON form(pack);
`;

/**
 * Installs the pack in a file, in the place of one of the same name; `given` takes the place of what the pack says of itself.
 * All of it is installed or nothing. Throws UserError for a file that is no pack, or is broken, empty or without bounds.
 */
export async function installPack(path: string, given: Partial<PackTitle>, onInstall?: OnInstall): Promise<Pack> {
  let read = 0;
  const file = await openPackFile(path, (bytes) => {
    read += bytes;
  });
  const { format, title, items } = await openPack(file);
  const name = given.name ?? title.name ?? file.name;
  const licence = given.licence ?? title.licence ?? 'not stated';
  const attribution = given.attribution ?? title.attribution ?? name;
  const database = openDatabase();
  try {
    database.exec('BEGIN IMMEDIATE');
    database.prepare('DELETE FROM pack WHERE name = ?').run(name);
    const inserted = database
      .prepare('INSERT INTO pack (name, format, licence, attribution) VALUES (?, ?, ?, ?)')
      .run(name, format, licence, attribution);
    const id = Number(inserted.lastInsertRowid);
    const { words, forms } = await addItems(database, id, items, (count) =>
      onInstall?.(file.size === 0 ? 1 : read / file.size, count),
    );
    if (words === 0) throw new UserError('empty-pack', `${file.name} holds no Russian word.`, 'Nothing was installed.');
    database.prepare('UPDATE pack SET words = ?, forms = ? WHERE id = ?').run(words, forms, id);
    database.exec('COMMIT');
    return { name, format, licence, attribution, words, forms };
  } finally {
    // Closing takes back what was not committed.
    database.close();
  }
}

async function addItems(
  database: DatabaseSync,
  pack: number,
  items: AsyncIterable<PackItem>,
  onWord: (words: number) => void,
): Promise<{ readonly words: number; readonly forms: number }> {
  const word = database.prepare(
    'INSERT INTO word (pack, key, lemma, stressed, pos, glosses) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const form = database.prepare('INSERT INTO form (pack, key, lemma) VALUES (?, ?, ?)');
  let words = 0;
  let forms = 0;
  for await (const item of items) {
    if (words + forms >= MOST_ITEMS) {
      throw new UserError('endless-pack', `There are more than ${MOST_ITEMS} words.`, 'This is no dictionary pack.');
    }
    if ('form' in item) {
      form.run(pack, keyOf(item.form), item.lemma);
      forms += 1;
    } else {
      const { lemma, stressed, pos, glosses } = item;
      word.run(pack, keyOf(lemma), lemma, stressed ?? null, pos ?? null, JSON.stringify(glosses));
      words += 1;
      if (words % 1000 === 0) onWord(words);
    }
  }
  return { words, forms };
}

/** The installed packs by name. */
export function listPacks(): readonly Pack[] {
  return withDatabase([], (database) =>
    database
      .prepare('SELECT name, format, licence, attribution, words, forms FROM pack ORDER BY name')
      .all()
      .map((row) => ({
        name: String(row.name),
        format: String(row.format),
        licence: String(row.licence),
        attribution: String(row.attribution),
        words: Number(row.words),
        forms: Number(row.forms),
      })),
  );
}

/** Takes a pack away. Throws UserError "no-such-pack". */
export function removePack(name: string): void {
  const removed = withDatabase(0, (database) => {
    const { changes } = database.prepare('DELETE FROM pack WHERE name = ?').run(name);
    // Its place on the disk is given back.
    if (changes > 0) database.exec('VACUUM');
    return changes;
  });
  if (removed === 0) {
    const hint = '"npm run stroka -- dictionary list" shows what there is.';
    throw new UserError('no-such-pack', `There is no dictionary "${name}".`, hint);
  }
}

/** What the packs say of words, given as lemmas or as inflected forms: word → entries, by pack. Words that none knows are absent. */
export function lookUpInPacks(words: Iterable<string>): ReadonlyMap<string, readonly PackEntry[]> {
  const found = new Map<string, readonly PackEntry[]>();
  return withDatabase(found, (database) => {
    const query = database.prepare(`
      SELECT DISTINCT word.lemma, word.stressed, word.pos, word.glosses, pack.name, pack.licence, pack.attribution
      FROM word JOIN pack ON pack.id = word.pack
      WHERE word.key = :key
         OR EXISTS (SELECT 1 FROM form WHERE form.key = :key AND form.pack = word.pack AND form.lemma = word.lemma)
      ORDER BY pack.name, word.rowid`);
    for (const asked of words) {
      const rows = query.all({ key: keyOf(asked) });
      if (rows.length === 0) continue;
      found.set(
        asked,
        rows.map((row) => ({
          lemma: String(row.lemma),
          stressed: row.stressed === null ? undefined : String(row.stressed),
          pos: row.pos === null ? undefined : String(row.pos),
          glosses: JSON.parse(String(row.glosses)),
          pack: String(row.name),
          licence: String(row.licence),
          attribution: String(row.attribution),
        })),
      );
    }
    return found;
  });
}

/** Words are found without regard to capitals, stress marks and the dots of ё. */
function keyOf(word: string): string {
  return withoutStress(word).toLowerCase().replaceAll('ё', 'е');
}

function databasePath(): string {
  return projectPath('.stroka/dictionaries.sqlite');
}

/** Where no pack was ever installed, no file is made for asking. */
function withDatabase<Result>(none: Result, use: (database: DatabaseSync) => Result): Result {
  if (!existsSync(databasePath())) return none;
  const database = openDatabase();
  try {
    return use(database);
  } finally {
    database.close();
  }
}

function openDatabase(): DatabaseSync {
  const path = databasePath();
  try {
    mkdirSync(dirname(path), { recursive: true });
    const database = new DatabaseSync(path, { timeout: 5_000 });
    database.exec(SCHEMA);
    return database;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const hint = 'If it is damaged, delete it and install the dictionaries again.';
    throw new UserError('broken-dictionaries', `${path} cannot be used: ${error.message}.`, hint);
  }
}
