// Databases written by our code, opened and queried with SQLite.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import fc from 'fast-check';
import { sqliteFile } from './sqlite-file.ts';
import { record, type Value, varint } from './sqlite-record.ts';

type Row = { readonly id: number; readonly values: readonly Value[] };

function open<T>(rows: readonly Row[], ask: (database: DatabaseSync) => T): T {
  const columns: readonly (readonly [string, number])[] = [
    ['size', 1],
    ['place', 2],
  ];
  const file = sqliteFile([
    {
      name: 'things',
      columns: 'id integer primary key, size integer, place integer, text text',
      rows,
      indexes: [{ name: 'ix_things', columns }],
    },
    {
      name: 'empty',
      columns: 'id integer primary key, size integer',
      rows: [],
      indexes: [{ name: 'ix_empty', columns: columns.slice(0, 1) }],
    },
  ]);
  const folder = mkdtempSync(join(tmpdir(), 'stroka-sqlite-'));
  try {
    writeFileSync(join(folder, 'db'), file);
    const database = new DatabaseSync(join(folder, 'db'));
    try {
      return ask(database);
    } finally {
      database.close();
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function expectSound(rows: readonly Row[]) {
  open(rows, (database) => {
    assert.deepEqual({ ...database.prepare('PRAGMA integrity_check').get() }, { integrity_check: 'ok' });
    const found = database.prepare('SELECT id, size, place, text FROM things ORDER BY id').all();
    assert.deepEqual(
      found.map((row) => Object.values(row)),
      rows.map(({ id, values }) => [id, ...values.slice(1)]),
    );
    const first = rows[0]?.values ?? [];
    const counted = database
      .prepare('SELECT count(*) AS found FROM things INDEXED BY ix_things WHERE size = ?')
      .get(first[1] ?? 0);
    assert.equal(counted?.found, rows.filter(({ values }) => values[1] === first[1]).length);
    assert.equal(database.prepare('SELECT count(*) AS found FROM empty').get()?.found, 0);
    // It can be written to as well: the trees are valid.
    database.exec("INSERT INTO things (size, place, text) VALUES (1, 1, 'more'); DELETE FROM things WHERE id % 3 = 0");
    assert.deepEqual({ ...database.prepare('PRAGMA integrity_check').get() }, { integrity_check: 'ok' });
  });
}

test('tables of every height are valid', () => {
  for (const count of [0, 1, 2, 40, 300, 301, 302, 5000, 90_000]) {
    expectSound(
      Array.from({ length: count }, (_, place) => ({
        id: 1_700_000_000_000 + place * 3,
        values: [null, place % 7, place * 1000 - 5, `слово ${place}`],
      })),
    );
  }
});

test('texts of every length are kept, also longer than a page', () => {
  const lengths = [
    0, 57, 58, 126, 127, 128, 488, 489, 490, 4050, 4060, 4061, 4062, 4091, 4092, 4100, 8192, 9000, 70_000,
  ];
  expectSound(lengths.map((length, place) => ({ id: place + 1, values: [null, 1, 2, 'я'.repeat(length)] })));
  expectSound(lengths.map((length, place) => ({ id: place + 1, values: [null, 1, 2, 'a'.repeat(length)] })));
});

test('rows of any content are valid', () => {
  const rows = fc.array(
    fc.tuple(
      fc.integer({ min: 1, max: 1e6 }),
      fc.maxSafeInteger(),
      fc.integer(),
      fc.string({ unit: fc.constantFrom('a', 'ж', '\t', "'", '"', '😀'), maxLength: 3000 }),
    ),
    { maxLength: 60 },
  );
  fc.assert(
    fc.property(rows, (all) => {
      let id = 0;
      expectSound(
        all.map(([step, size, place, text]) => {
          id += step;
          return { id, values: [null, size, place, text] };
        }),
      );
    }),
    { numRuns: 25 },
  );
});

test('a record has the types of its values, then the values', () => {
  assert.deepEqual(
    [...record([null, 5, -300, 'я', 0.5])],
    [6, 0, 1, 2, 17, 7, 5, 254, 212, 209, 143, 63, 224, 0, 0, 0, 0, 0, 0],
  );
  assert.deepEqual(varint(0), [0]);
  assert.deepEqual(varint(300), [0x82, 0x2c]);
});
