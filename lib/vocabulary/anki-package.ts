// Saved words as an Anki package: a zip of a collection with schema 11, which every version of Anki imports: the newest reads a package
// without a file "meta" as this schema.
import { zipSync } from 'fflate';
import { type CollectionIds, collectionRow } from './anki-collection.ts';
import { noteFields, noteGuid } from './anki-note.ts';
import { sha1 } from './sha1.ts';
import { sqliteFile, type TableData } from './sqlite-file.ts';
import type { SavedWord } from './word.ts';

/** Constant, so that importing again updates the same deck. */
const ids: CollectionIds = { deck: 1_763_800_000_001, noteType: 1_763_800_000_002 };

/** The bytes of the package. Every note has one new card; the schedule is not exported. */
export function ankiPackage(words: readonly SavedWord[], now: number): Uint8Array<ArrayBuffer> {
  const collection = sqliteFile(ankiTables(words, now));
  return zipSync({ 'collection.anki2': collection, media: new TextEncoder().encode('{}') }, { level: 6 });
}

/** The five tables of schema 11 with their indexes, as in Anki. */
export function ankiTables(words: readonly SavedWord[], now: number): readonly TableData[] {
  const seconds = Math.floor(now / 1000);
  const notes = withIds(words);
  return [
    {
      name: 'col',
      columns:
        'id integer primary key, crt integer not null, mod integer not null, scm integer not null, ver integer not null, dty integer not null, usn integer not null, ls integer not null, conf text not null, models text not null, decks text not null, dconf text not null, tags text not null',
      rows: [{ id: 1, values: collectionRow(ids, now) }],
      indexes: [],
    },
    {
      name: 'notes',
      columns:
        'id integer primary key, guid text not null, mid integer not null, mod integer not null, usn integer not null, tags text not null, flds text not null, sfld integer not null, csum integer not null, flags integer not null, data text not null',
      rows: notes.map(({ id, word }) => {
        const fields = noteFields(word);
        const sortField = word.stressed;
        const checksum = Number.parseInt(sha1(sortField).slice(0, 8), 16);
        const modified = Math.floor(word.changed / 1000);
        const values = [
          null,
          noteGuid(word),
          ids.noteType,
          modified,
          -1,
          ' stroka ',
          fields.join('\x1F'),
          asSqlite(sortField),
          checksum,
          0,
          '',
        ];
        return { id, values };
      }),
      indexes: [
        { name: 'ix_notes_usn', columns: [['usn', 4]] },
        { name: 'ix_notes_csum', columns: [['csum', 8]] },
      ],
    },
    {
      name: 'cards',
      columns:
        'id integer primary key, nid integer not null, did integer not null, ord integer not null, mod integer not null, usn integer not null, type integer not null, queue integer not null, due integer not null, ivl integer not null, factor integer not null, reps integer not null, lapses integer not null, left integer not null, odue integer not null, odid integer not null, flags integer not null, data text not null',
      rows: notes.map(({ id }, place) => ({
        id,
        values: [null, id, ids.deck, 0, seconds, -1, 0, 0, place + 1, 0, 0, 0, 0, 0, 0, 0, 0, ''],
      })),
      indexes: [
        { name: 'ix_cards_usn', columns: [['usn', 5]] },
        { name: 'ix_cards_nid', columns: [['nid', 1]] },
        {
          name: 'ix_cards_sched',
          columns: [
            ['did', 2],
            ['queue', 7],
            ['due', 8],
          ],
        },
      ],
    },
    {
      name: 'revlog',
      columns:
        'id integer primary key, cid integer not null, usn integer not null, ease integer not null, ivl integer not null, lastIvl integer not null, factor integer not null, time integer not null, type integer not null',
      rows: [],
      indexes: [
        { name: 'ix_revlog_usn', columns: [['usn', 2]] },
        { name: 'ix_revlog_cid', columns: [['cid', 1]] },
      ],
    },
    {
      name: 'graves',
      columns: 'usn integer not null, oid integer not null, type integer not null',
      rows: [],
      indexes: [],
    },
  ];
}

/** Anki's ids are creation times in milliseconds; words saved at the same time get the next ones. */
function withIds(words: readonly SavedWord[]): readonly { readonly id: number; readonly word: SavedWord }[] {
  let id = 0;
  return words
    .toSorted((a, b) => a.added - b.added)
    .map((word) => {
      id = Math.max(id + 1, word.added);
      return { id, word };
    });
}

/** The column is declared as an integer, so SQLite converts text that looks like a number. */
function asSqlite(text: string): number | string {
  return /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?\s*$/i.test(text) && Number.isFinite(Number(text))
    ? Number(text)
    : text;
}
