// Tables are read back as they were written, and spreadsheets do not run cells as formulas.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Delimiter, readQuotedTable, readTable, tableRow } from './delimited.ts';

const cell = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('"', "'", '\t', '\n', '\r', ',', ';', '=', '-', 'я') }),
);

for (const delimiter of ['\t', ',', ';'] satisfies Delimiter[]) {
  test(`cells between ${JSON.stringify(delimiter)} are read back unchanged`, () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 3, maxLength: 3 })), (rows) => {
        const read = readTable(rows.map((cells) => tableRow(cells, delimiter)).join(''), delimiter);
        const expected = rows.filter((cells) => cells.some((text) => text !== ''));
        assert.deepEqual(
          read.map(({ cells }) => cells),
          expected,
        );
      }),
    );
  });
}

test('a cell that a spreadsheet would take for a formula begins with an apostrophe', () => {
  for (const formula of ['=cmd|x', '+1', '-1', '@SUM(A1)', '\t=1', '＝1', '＋1', '－1', '＠SUM', "'=1", "''＝1"]) {
    assert.match(tableRow([formula], ','), /^"?'/);
    assert.equal(readTable(tableRow([formula], ','), ',')[0]?.cells[0], formula);
  }
  assert.equal(tableRow(["'Tis", '— Да.'], ','), "'Tis,— Да.\r\n");
});

test('mismatched quotation marks are text', () => {
  const rows = readTable('id\tru\ten\np1-1\t"Да", — сказал он.\t"Yes."\n\np1-2\t"\t\n', '\t');
  assert.deepEqual(rows, [
    { cells: ['id', 'ru', 'en'], line: 1 },
    { cells: ['p1-1', '"Да", — сказал он.', '"Yes."'], line: 2 },
    { cells: ['p1-2', '"', ''], line: 4 },
  ]);
});

const DAMAGED: readonly (readonly [text: string, line: number | undefined, rows: number])[] = [
  ['a,"b"', undefined, 1],
  ['a,"b\n"\nc', undefined, 2],
  ['a\n\nb,"c\nd', 3, 1],
  ['a\n"b\nc"d', 2, 1],
  ['', undefined, 0],
];

for (const [text, line, count] of DAMAGED) {
  test(`${JSON.stringify(text)} is ${line === undefined ? 'valid' : `damaged on line ${line}`}`, () => {
    const { rows, damagedLine } = readQuotedTable(text, ',');
    assert.deepEqual([damagedLine, rows.length], [line, count]);
  });
}

test('a row has the number of its first line', () => {
  const rows = readTable('a,"b\nc"\r\n\r\nd,e', ',');
  assert.deepEqual(
    rows.map(({ line }) => line),
    [1, 4],
  );
  assert.deepEqual(readTable('', ','), []);
});

test('a field without an end takes linear time', () => {
  assert.equal(readTable(`"${'""'.repeat(5_000_000)}`, ',').length, 1);
  assert.equal(readTable(`"${'""'.repeat(5_000_000)}"`, ',')[0]?.cells[0]?.length, 5_000_000);
});
