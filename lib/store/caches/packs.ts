// Installed dictionary packs: list, remove, look up words.
import { UserError } from '../../error.ts';
import { withoutAccents } from '../../text/stress-mark.ts';
import { keyOf, withDatabase } from './pack-database.ts';

/** An installed pack. */
export interface Pack {
  readonly name: string;
  readonly format: string;
  /** "not stated" if neither the pack nor the user gave it. */
  readonly licence: string;
  readonly attribution: string;
  readonly words: number;
  readonly forms: number;
}

/** A pack's data for a word; `pack` and `attribution` must be shown beside it. */
export interface PackEntry {
  readonly lemma: string;
  readonly stressed: string | undefined;
  readonly pos: string | undefined;
  readonly glosses: readonly string[];
  readonly pack: string;
  readonly licence: string;
  readonly attribution: string;
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

/** Removes a pack. Throws UserError "no-such-pack". */
export function removePack(name: string): void {
  const removed = withDatabase(0, (database) => {
    const { changes } = database.prepare('DELETE FROM pack WHERE name = ?').run(name);
    // Frees its space on disk.
    if (changes > 0) database.exec('VACUUM');
    return changes;
  });
  if (removed === 0) {
    const hint = '"npm run stroka -- dictionary list" lists them.';
    throw new UserError('no-such-pack', `There is no dictionary "${name}".`, hint);
  }
}

/**
 * The packs' entries for words, given as lemmas or as inflected forms: word → entries, by pack. Unknown words are
 * absent.
 */
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
      const rows = inSpelling(asked, query.all({ key: keyOf(asked) }));
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

/**
 * Entries with the very letters of the word come first: «небо» before «нёбо». If the word is written with ё, and there
 * are such entries, others that differ only by it are left out.
 */
function inSpelling<Row extends Readonly<Record<string, unknown>>>(
  asked: string,
  rows: readonly Row[],
): readonly Row[] {
  const word = withoutAccents(asked).toLowerCase();
  const lemmaOf = (row: Row) => String(row.lemma).toLowerCase();
  const exact = rows.filter((row) => lemmaOf(row) === word);
  const isOther = (row: Row) => word.includes('ё') && exact.length > 0 && keyOf(lemmaOf(row)) === keyOf(word);
  return [...exact, ...rows.filter((row) => lemmaOf(row) !== word && !isOther(row))];
}
