// The SQLite file of installed dictionary packs: `.stroka/dictionaries.sqlite`.
import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { UserError } from '../../error.ts';
import { fold } from '../../text/fold.ts';
import { withoutAccents } from '../../text/stress-mark.ts';
import { projectPath } from '../paths.ts';

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

/** The key of a word: lower case, without stress marks, with е for ё. */
export function keyOf(word: string): string {
  return fold(withoutAccents(word));
}

function databasePath(): string {
  return projectPath('.stroka/dictionaries.sqlite');
}

/**
 * Runs `use` with the database and closes it; returns `none` if no pack was ever installed, without creating the file.
 */
export function withDatabase<Result>(none: Result, use: (database: DatabaseSync) => Result): Result {
  if (!existsSync(databasePath())) return none;
  const database = openDatabase();
  try {
    return use(database);
  } finally {
    database.close();
  }
}

/** Opens the database, creating it if needed. Throws UserError "broken-dictionaries". */
export function openDatabase(): DatabaseSync {
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
