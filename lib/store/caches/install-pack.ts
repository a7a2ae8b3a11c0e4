// Installs a dictionary pack from a file.
import type { DatabaseSync } from 'node:sqlite';
import { openPack } from '../../dictionary/packs/open-pack.ts';
import type { PackItem, PackTitle } from '../../dictionary/packs/pack.ts';
import { UserError } from '../../error.ts';
import { keyOf, openDatabase } from './pack-database.ts';
import { openPackFile } from './pack-file.ts';
import type { Pack } from './packs.ts';

/** Receives the share of the file that was read, from 0 to 1, and the number of words so far. */
export type OnInstall = (share: number, words: number) => void;

/** More than any dictionary has, including forms. */
const MOST_ITEMS = 20_000_000;

/**
 * Installs the pack in a file and replaces a pack of the same name; `given` overrides the pack's own metadata.
 * The installation is atomic. Throws UserError for a file that is not a pack, or is broken, empty or too large.
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
    if (words === 0)
      throw new UserError('empty-pack', `${file.name} contains no Russian words.`, 'Nothing was installed.');
    database.prepare('UPDATE pack SET words = ?, forms = ? WHERE id = ?').run(words, forms, id);
    database.exec('COMMIT');
    return { name, format, licence, attribution, words, forms };
  } finally {
    // Closing the database rolls back what was not committed.
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
      throw new UserError(
        'endless-pack',
        `The pack has more than ${MOST_ITEMS} words.`,
        'This is not a dictionary pack.',
      );
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
