// The links file of one of the project's own texts: small, inside its segments, the same each time.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { wordRanges } from '../../glosses/links-file.ts';
import { readText } from '../read/texts.ts';
import { readLinks } from './word-links.ts';

const text = await readText('kim-putin-2023', 'en');
assert.ok(text);
const segments = text.paragraphs.flatMap((paragraph) => paragraph.segments);

test('links lie inside their segments, and most segments have some', async () => {
  const file = await readLinks(text);
  for (const { id, source, target } of segments) {
    for (const link of (file.segments[id] ?? '').split(' ').slice(1)) {
      const [one = -1, other = -1] = link.split('-').map(Number);
      assert.ok(one < wordRanges(source).length && other < wordRanges(target ?? '').length, `${id} ${link}`);
    }
  }
  assert.ok(Object.keys(file.segments).length > segments.length * 0.8);
});

test('it takes 3 kB at most for 400 distinct forms, and is the same each time', async () => {
  const file = await readLinks(text);
  const forms = new Set(
    segments.flatMap(({ source }) =>
      wordRanges(source).map(({ start, end }) => source.slice(start, end).toLowerCase()),
    ),
  );
  assert.ok((gzipSync(JSON.stringify(file)).length / forms.size) * 400 <= 3_000);
  assert.deepEqual(await readLinks(text), file);
});
