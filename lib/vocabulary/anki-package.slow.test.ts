// Packages unzipped, opened with SQLite and compared with Anki's schema.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { unzipSync } from 'fflate';
import { SAMPLE_WORDS } from '../../test/sample-words.ts';
import { FIELD_NAMES, noteGuid } from './anki-note.ts';
import { ankiPackage } from './anki-package.ts';
import type { SavedWord } from './word.ts';

const now = Date.UTC(2026, 10, 22, 12);

/** The columns of schema 11 with their types, as in Anki's own collections. */
const schema = {
  col: 'id,crt,mod,scm,ver,dty,usn,ls integer; conf,models,decks,dconf,tags text',
  notes: 'id integer; guid text; mid,mod,usn integer; tags,flds text; sfld,csum,flags integer; data text',
  cards: 'id,nid,did,ord,mod,usn,type,queue,due,ivl,factor,reps,lapses,left,odue,odid,flags integer; data text',
  revlog: 'id,cid,usn,ease,ivl,lastIvl,factor,time,type integer',
  graves: 'usn,oid,type integer',
};

const indexes = {
  ix_cards_nid: 'cards nid',
  ix_cards_sched: 'cards did,queue,due',
  ix_cards_usn: 'cards usn',
  ix_notes_csum: 'notes csum',
  ix_notes_usn: 'notes usn',
  ix_revlog_cid: 'revlog cid',
  ix_revlog_usn: 'revlog usn',
};

function open(words: readonly SavedWord[], ask: (database: DatabaseSync) => void, time = now) {
  const files = unzipSync(ankiPackage(words, time));
  assert.deepEqual(Object.keys(files), ['collection.anki2', 'media']);
  assert.equal(new TextDecoder().decode(files.media), '{}');
  const folder = mkdtempSync(join(tmpdir(), 'stroka-anki-'));
  try {
    const path = join(folder, 'collection.anki2');
    writeFileSync(path, files['collection.anki2'] ?? '');
    const database = new DatabaseSync(path, { readOnly: true });
    try {
      assert.equal(database.prepare('PRAGMA integrity_check').get()?.integrity_check, 'ok');
      ask(database);
    } finally {
      database.close();
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('tables, columns and indexes are those of schema 11', () => {
  open(SAMPLE_WORDS, (database) => {
    for (const [table, columns] of Object.entries(schema)) {
      const expected = columns.split('; ').flatMap((run) => {
        const [names = '', type] = run.split(' ');
        return names.split(',').map((name) => ({ name, type, isRequired: name !== 'id', isKey: name === 'id' }));
      });
      const found = database.prepare(`PRAGMA table_info(${table})`).all();
      assert.deepEqual(
        found.map(({ name, type, notnull, pk }) => ({
          name,
          type: String(type).toLowerCase(),
          isRequired: notnull === 1,
          isKey: pk === 1,
        })),
        expected,
      );
    }
    const found = database.prepare("SELECT name, tbl_name FROM sqlite_master WHERE type = 'index' ORDER BY name").all();
    const named = found.map(({ name, tbl_name }) => {
      const columns = database.prepare(`PRAGMA index_info(${name})`).all();
      return [name, `${tbl_name} ${columns.map((column) => column.name).join(',')}`];
    });
    assert.deepEqual(Object.fromEntries(named), indexes);
    const tables = database.prepare("SELECT count(*) AS count FROM sqlite_master WHERE type = 'table'").get();
    assert.equal(tables?.count, Object.keys(schema).length);
  });
});

test('every word is a note with its fields and a new card in the deck', () => {
  open(SAMPLE_WORDS, (database) => {
    const notes = database.prepare('SELECT * FROM notes ORDER BY id').all();
    const cards = database.prepare('SELECT * FROM cards ORDER BY id').all();
    const col = database.prepare('SELECT * FROM col').get();
    const models = JSON.parse(String(col?.models));
    const decks = JSON.parse(String(col?.decks));
    assert.deepEqual([col?.id, col?.ver, col?.mod], [1, 11, now]);
    assert.equal(notes.length, SAMPLE_WORDS.length);
    notes.forEach((note, place) => {
      const fields = String(note.flds).split('\x1F');
      assert.equal(fields.length, FIELD_NAMES.length);
      assert.ok(models[String(note.mid)]);
      const sha1 = createHash('sha1').update(String(fields[0])).digest('hex');
      assert.equal(note.csum, Number.parseInt(sha1.slice(0, 8), 16));
      assert.equal(String(note.sfld), fields[0]);
      const card = cards[place];
      assert.deepEqual([card?.nid, card?.type, card?.queue, card?.due, card?.ord], [note.id, 0, 0, place + 1, 0]);
      assert.ok(decks[String(card?.did)]);
    });
    assert.deepEqual(
      notes.map(({ guid }) => guid),
      SAMPLE_WORDS.map(noteGuid),
    );
    assert.equal(String(notes[0]?.flds).split('\x1F')[2], 'Вот <b>замка</b>!');
    assert.ok(!notes.some(({ flds }) => String(flds).includes('<script')));
    assert.equal(database.prepare('SELECT count(*) AS count FROM revlog').get()?.count, 0);
    assert.equal(database.prepare('SELECT count(*) AS count FROM graves').get()?.count, 0);
  });
});

test('two packages have the same ids and the same time of the note type, so that a second import changes nothing', () => {
  const read = (time: number) => {
    const rows: unknown[] = [];
    open(
      SAMPLE_WORDS,
      (database) => {
        const col = database.prepare('SELECT models FROM col').get();
        rows.push(
          JSON.parse(String(col?.models)),
          database.prepare('SELECT id, guid, mid, mod FROM notes ORDER BY id').all(),
        );
      },
      time,
    );
    return rows;
  };
  assert.deepEqual(read(now), read(now + 1e9));
});

test('an empty deck is valid', () => {
  open([], (database) => assert.equal(database.prepare('SELECT count(*) AS count FROM notes').get()?.count, 0));
});

test('five thousand notes fit in a megabyte', () => {
  const words = Array.from({ length: 5000 }, (_, place) =>
    SAMPLE_WORDS.slice(0, 1).map((word) => ({ ...word, lemma: `слово${place}`, note: 'заметка '.repeat(place % 40) })),
  ).flat();
  const bytes = ankiPackage(words, now);
  assert.ok(bytes.length < 1e6);
  open(words, (database) => {
    assert.equal(database.prepare('SELECT count(*) AS count FROM notes').get()?.count, 5000);
    assert.equal(database.prepare('SELECT count(DISTINCT guid) AS count FROM notes').get()?.count, 5000);
  });
});
