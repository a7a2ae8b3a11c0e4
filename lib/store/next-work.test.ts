// The work to read next.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { temporaryLibrary } from '../../test/temporary-library.ts';
import { nextWork } from './next-work.ts';
import { readPublishedWork } from './published.ts';

test('the next work is at the same level, then at the next higher one', async (t) => {
  const files: Record<string, unknown> = {};
  for (const [slug, level] of [
    ['a', 'A2'],
    ['b', 'C1'],
    ['c', 'A2'],
    ['d', 'B2'],
    ['e', undefined],
  ] as const) {
    files[`content/${slug}/work.json`] = { title: slug, level };
    files[`content/${slug}/text.json`] = { h1: slug };
  }
  await temporaryLibrary(t, { ...files, 'content/broken/work.json': '{' });
  const after = async (slug: string) => {
    const work = await readPublishedWork(slug, 'en');
    return work && (await nextWork(work, 'en'))?.slug;
  };
  assert.deepEqual(await Promise.all(['a', 'c', 'd', 'b'].map(after)), ['c', 'a', 'b', undefined]);
});
