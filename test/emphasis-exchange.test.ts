// Emphasis and links in exported files: as elements of an EPUB, in Markdown, and as codes that come back from translators' programs.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { chapterPage } from '#lib/export/epub/chapter.ts';
import { exporterOf } from '#lib/export/exporters.ts';
import { importWork } from '#lib/import/import-work.ts';
import { planTranslation } from '#lib/import/translation/plan.ts';
import { readTranslation } from '#lib/import/translation/read-translation.ts';
import type { Mark, Text, Work } from '#lib/model.ts';
import { toParagraphs } from '#lib/segment/paragraphs.ts';
import { tidyMarks } from '#lib/text/emphasis/marks.ts';
import { formatTagged, parseTagged } from '#lib/text/emphasis/tagged.ts';

const OPTIONS = { file: 'a', sourceLang: 'ru', targetLang: 'en' };
const WORK: Work = { slug: 'dama', meta: { title: 'Дама' }, lang: 'en', translation: {}, chapters: [] };

/** A text of tagged segments. */
function textOf(rows: Readonly<Record<string, readonly [source: string, target: string]>>): Text {
  const side = (at: 0 | 1) => {
    const parsed = Object.entries(rows).map(([id, row]) => [id, parseTagged(row[at]) ?? assert.fail(row[at])] as const);
    return {
      segments: new Map(parsed.map(([id, { text }]) => [id, text])),
      marks: new Map(parsed.flatMap(([id, { marks }]) => (marks.length > 0 ? [[id, marks] as const] : []))),
    };
  };
  const [source, target] = [side(0), side(1)];
  return {
    address: 'dama',
    work: 'dama',
    chapter: undefined,
    lang: 'en',
    paragraphs: toParagraphs(source.segments, target.segments, { source: source.marks, target: target.marks }),
    notes: { source: {}, target: {} },
    states: {},
  };
}

async function written(format: string, text: Text): Promise<string> {
  const texts = (async function* () {
    yield text;
  })();
  const pieces = exporterOf(format).write(
    { address: 'dama', work: WORK, texts },
    { side: undefined, modified: new Date(0) },
  );
  return Buffer.concat(await Array.fromAsync(pieces, (piece) => Buffer.from(piece))).toString();
}

const TEXT = textOf({
  'p1-1': ['Это <em>не</em>известный <strong>человек</strong>.', 'An <em>un</em>known <strong>man</strong>.'],
  'p1-2': [
    '<a href="https://example.org/?a=1&amp;b=2">Сюда, <em>сюда</em></a>, <sc>Капитель</sc>!',
    '<sc>Capitals</sc>, <a href="https://example.org/?a=1&amp;b=2">here, <em>here</em></a>!',
  ],
});

test('XLIFF and TMX have codes around words', async () => {
  const xliff = await written('xliff-1.2', TEXT);
  assert.match(
    xliff,
    /<source xml:lang="ru">Это <g id="1" ctype="italic">не<\/g>известный <g id="2" ctype="bold">человек<\/g>\.<\/source>/,
  );
  assert.match(xliff, />An <g id="1" ctype="italic">un<\/g>known <g id="2" ctype="bold">man<\/g>\.<\/target>/);
  // The same code has the same id, wherever it is.
  assert.match(
    xliff,
    /<g id="3" ctype="x-small-caps">Capitals<\/g>, <g id="1" ctype="link">here, <g id="2" ctype="italic">/,
  );
  assert.match(await written('xliff-2.1', TEXT), /<pc id="p1-1\.1" type="fmt" subType="xlf:i">un<\/pc>known/);
  assert.match(
    await written('tmx', TEXT),
    /<bpt i="2" x="1" type="link">&lt;a href="https:\/\/example\.org\/\?a=1&amp;amp;b=2"&gt;<\/bpt>here, /,
  );
});

const words = fc.constantFrom(
  'а',
  'раз',
  ' ',
  ' два',
  'три ',
  '.',
  '«',
  '»',
  '1',
  'и\u0306'.normalize('NFC'),
  '<b>',
  '&amp;',
  '*',
  '—',
);
const markedText = fc
  .record({
    text: fc.array(words, { minLength: 1, maxLength: 12 }).map((pieces) => `я${pieces.join('').replace(/\s+/g, ' ')}я`),
    marks: fc.array(
      fc.tuple(
        fc.constantFrom('em', 'strong', 'sc', 'a'),
        fc.nat(30),
        fc.nat(12),
        fc.constantFrom('https://a.example/?x=1&y=(2)', 'mailto:a@b.example'),
      ),
      { maxLength: 4 },
    ),
  })
  .map(({ text, marks }) => {
    const made = marks.map(([kind, start, length, href]): Mark => {
      const place = {
        kind: kind as Mark['kind'],
        start: Math.min(start, text.length),
        end: Math.min(text.length, start + length + 1),
      };
      return kind === 'a' ? { ...place, href } : place;
    });
    // A file has no emphasis of signs alone.
    const worded = made.filter(({ start, end }) => /[\p{L}\p{N}]/u.test(text.slice(start, end)));
    return formatTagged(text, tidyMarks(worded, text));
  });

for (const format of ['xliff-1.2', 'xliff-2.1', 'tmx']) {
  test(`${format}: what comes back unchanged changes nothing, and emphasis comes back`, async () => {
    await fc.assert(
      fc.asyncProperty(markedText, markedText, markedText, async (source, target, other) => {
        const text = textOf({ 'p1-1': [source, target], 'p1-2': [other, other] });
        const content = readTranslation(Buffer.from(await written(format, text)), OPTIONS);
        assert.deepEqual(content.notes, []);
        assert.deepEqual(planTranslation(content, [text], 'a').changes, []);
        const plain = textOf({
          'p1-1': [source, formatTagged(parseTagged(target)?.text ?? '', [])],
          'p1-2': [other, formatTagged(parseTagged(other)?.text ?? '', [])],
        });
        // Links that only the translation has are known by their codes in TMX alone.
        const withLinks = (marks: readonly Mark[] = []) => marks.filter(({ kind }) => format === 'tmx' || kind !== 'a');
        const { changes } = planTranslation(content, [plain], 'a');
        const back = new Map(changes.map(({ id, marks = [] }) => [id, marks]));
        for (const { id, target: words = '', targetMarks } of text.paragraphs.flatMap(({ segments }) => segments)) {
          const expected = tidyMarks(withLinks(targetMarks), words);
          assert.deepEqual(withLinks(back.get(id)), expected, id);
        }
      }),
      { numRuns: 60 },
    );
  });
}

test('translators move codes, lose them, and use other programs', () => {
  const xliff = (target: string) =>
    `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="dama" source-language="ru" target-language="en" datatype="plaintext"><body><trans-unit id="p1-2"><source>x</source><target>${target}</target></trans-unit></body></file></xliff>`;
  const planned = (target: string) => {
    const content = readTranslation(
      Buffer.from(xliff(target).replace('<source>x</source>', '<source>Сюда, сюда, Капитель!</source>')),
      OPTIONS,
    );
    return planTranslation(content, [TEXT], 'a').changes.map(({ after, marks }) => marks && formatTagged(after, marks));
  };
  assert.deepEqual(planned('Come <g id="1" ctype="link">over <g id="2">here</g></g>!'), [
    'Come <a href="https://example.org/?a=1&amp;b=2">over here</a>!',
  ]);
  assert.deepEqual(planned('Come <bpt id="1" ctype="italic">{</bpt>over<ept id="1">}</ept> here!'), [
    'Come <em>over</em> here!',
  ]);
  assert.deepEqual(planned('Come <bx id="4" ctype="bold"/>over<ex id="4"/> here!'), [
    'Come <strong>over</strong> here!',
  ]);
  assert.deepEqual(planned('Come over here!'), [undefined]);
  assert.deepEqual(planned('Capitals, here, here!'), []);
});

test('an EPUB has elements for emphasis, also beside stress marks and word notes', () => {
  const layers = {
    stress: new Map([['p1-2', [3, 9]]]),
    words: [{ segment: 'p1-2', start: 6, end: 10, headword: 'сюда́', gloss: 'here' }],
  };
  const page = (own: typeof layers | undefined) =>
    chapterPage({ text: TEXT, title: { source: 'Т', target: undefined }, part: undefined, layers: own });
  assert.match(
    page(undefined),
    /Это <em>не<\/em>известный <strong>человек<\/strong>\.<\/span> <span id="p1-2"><a href="https:\/\/example\.org\/\?a=1&amp;b=2">Сюда, <em>сюда<\/em><\/a>, <span class="small-capitals">Капитель<\/span>!/,
  );
  assert.match(
    page(layers),
    /<a href="https:\/\/example\.org\/\?a=1&amp;b=2">Сюда\u0301, <\/a><a id="word-ref-1" class="word" [^>]*><em>сюда\u0301<\/em><\/a>, <span/,
  );
});

test('Markdown is read back with its emphasis', async () => {
  await fc.assert(
    fc.asyncProperty(markedText, async (tagged) => {
      const plain = 'Обычный абзац, в котором ничего нет.';
      const text = textOf({ 'p1-1': [tagged, ''], 'p2-1': [plain, ''], 'p3-1': [plain, ''] });
      const { chapters } = await importWork(Buffer.from(await written('markdown', text)));
      const [block] = chapters.flatMap(({ blocks }) => blocks).filter(({ kind }) => kind !== 'heading');
      assert.equal(formatTagged(block?.text ?? '', block?.marks ?? []), tagged);
    }),
    { numRuns: 100 },
  );
});
