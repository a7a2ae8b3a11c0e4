// Round trips: every format that is both exported and imported, with texts that break careless implementations.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Exported } from '#lib/export/exporter.ts';
import { EXPORTERS, exporterOf } from '#lib/export/exporters.ts';
import { xmlChars } from '#lib/formats/write-xml.ts';
import { planTranslation } from '#lib/import/translation/plan.ts';
import { readTranslation } from '#lib/import/translation/read-translation.ts';
import type { Text, Work } from '#lib/model.ts';
import { unitsOf } from '#lib/segment/units.ts';
import { hostileString, hostileText } from './hostile-text.ts';

const OPTIONS = { file: 'a', sourceLang: 'ru', targetLang: 'en' };

const hostileWork: fc.Arbitrary<Work> = fc
  .record({ title: hostileString, author: hostileString, translation: hostileString })
  .map(({ title, author, translation }) => ({
    slug: 'dama',
    meta: { title, author, translators: [{ lang: 'en', name: author }] },
    lang: 'en',
    translation: { title: translation },
    chapters: [],
  }));

function exported(work: Work, ...texts: readonly Text[]): Exported {
  return {
    address: 'dama',
    work,
    texts: (async function* () {
      yield* texts;
    })(),
  };
}

async function bytesOf(format: string, work: Work, text: Text): Promise<Uint8Array> {
  const side = format === 'bilara' || format === 'text' ? 'target' : undefined;
  const pieces = exporterOf(format).write(exported(work, text), { side, modified: new Date(0) });
  return Buffer.concat(await Array.fromAsync(pieces, (piece) => Buffer.from(piece)));
}

/** The characters that each format preserves: XML has no controls, UTF-8 no lone surrogates, JSON has both. */
const KEEPS: Readonly<Record<string, (text: string) => string>> = {
  tmx: xmlChars,
  'xliff-1.2': xmlChars,
  'xliff-2.1': xmlChars,
  tsv: (text) => text.toWellFormed(),
  csv: (text) => text.toWellFormed(),
  bilara: (text) => text,
};

for (const [format, kept] of Object.entries(KEEPS)) {
  const isJson = format === 'bilara';
  const keptOf = (text: string | undefined) => (text === undefined ? undefined : kept(text));

  test(`${format} is read back unchanged`, async () => {
    await fc.assert(
      fc.asyncProperty(hostileWork, hostileText, async (work, text) => {
        const { units: read, notes } = readTranslation(await bytesOf(format, work, text), OPTIONS);
        // XLIFF 2 has footnotes after their paragraph.
        const units = read.toSorted(byId);
        const expected = unitsOf(text)
          .filter(({ target }) => !isJson || target !== undefined)
          .toSorted(byId);
        assert.deepEqual(notes, []);
        assert.deepEqual(
          units.map(({ address, id, source, target }) => [address ?? 'dama', id, source ?? '', target]),
          expected.map(({ id, source, target }) => ['dama', id, isJson ? '' : kept(source), keptOf(target)]),
        );
        if (isJson) return;
        assert.deepEqual(
          units.map(({ joined, state, by, madeFrom }) => [joined, state, by, madeFrom]),
          expected.map(({ target, state }) => [target === '', state?.state, keptOf(state?.by), keptOf(state?.source)]),
        );
      }),
      { numRuns: 60 },
    );
  });

  test(`${format} imported into its own text changes nothing`, async () => {
    await fc.assert(
      fc.asyncProperty(hostileWork, hostileText, async (work, text) => {
        const content = readTranslation(await bytesOf(format, work, text), OPTIONS);
        const now = mapped(text, kept);
        const { changes, issues } = planTranslation(content, [now], 'a');
        assert.deepEqual([changes, issues], [[], []]);
      }),
      { numRuns: 30 },
    );
  });
}

function byId(
  { id: one = '' }: { readonly id: string | undefined },
  { id: other = '' }: { readonly id: string | undefined },
) {
  return one < other ? -1 : 1;
}

/** The text as the format preserves it. */
function mapped(text: Text, kept: (text: string) => string): Text {
  const map = (value: unknown): unknown => {
    if (typeof value === 'string') return kept(value);
    if (Array.isArray(value)) return value.map(map);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, map(inside)]));
  };
  return map(text) as Text;
}

test('a bilara zip is read back unchanged', async () => {
  await fc.assert(
    fc.asyncProperty(hostileWork, hostileText, async (work, text) => {
      const pieces = exporterOf('bilara').write(exported(work, text), { side: undefined, modified: new Date(0) });
      const bytes = Buffer.concat(await Array.fromAsync(pieces, (piece) => Buffer.from(piece)));
      const { units } = readTranslation(bytes, OPTIONS);
      const isKept = new Set(units.map(({ id }) => id));
      const expected = unitsOf(text).toSorted(byId);
      assert.deepEqual(
        units.toSorted(byId).map(({ id, source, target, by }) => [id, source ?? '', target, by]),
        expected.map(({ id, source, target, state }) => [id, source, target, state?.by]),
      );
      assert.equal(isKept.size, units.length);
      const { changes, issues } = planTranslation(readTranslation(bytes, OPTIONS), [text], 'a');
      assert.deepEqual([changes, issues], [[], []]);
    }),
    { numRuns: 60 },
  );
});

test('every format can contain every text', async () => {
  await fc.assert(
    fc.asyncProperty(hostileWork, hostileText, async (work, text) => {
      for (const { format } of EXPORTERS) assert.ok(await bytesOf(format, work, text));
    }),
    { numRuns: 20 },
  );
});
