// An unedited pair of texts: the check finds its wrong quotation marks and dashes, and fixes the certain ones.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { checkLibrary } from '#lib/store/analysis/check-library.ts';
import { planFixes } from '#lib/store/write/fix-library.ts';
import { temporaryLibrary } from './temporary-library.ts';

const SEED = new URL('../../shared/data/seed/', import.meta.url);
const skip = existsSync(SEED) ? false : '../shared/data/seed is not here';

/** Its lines as paragraphs; the two sides are not aligned yet. */
function paragraphsOf(name: string): Readonly<Record<string, string>> {
  const lines = readFileSync(new URL(name, SEED), 'utf8').split('\n');
  return Object.fromEntries(
    lines.filter((line) => line.trim() !== '').map((line, index) => [`p${index + 1}-1`, line.trim()]),
  );
}

test('the marks of the seed pair are found and fixed', { skip }, async (t) => {
  const source = paragraphsOf('original.ru.txt');
  await temporaryLibrary(t, {
    'content/seed/work.json': { title: 'Ким' },
    'content/seed/text.json': source,
    'locales/en/seed/text.json': paragraphsOf('translation.en.txt'),
  });
  const found = new Map<string, string[]>();
  for await (const { rule, file, id } of checkLibrary()) {
    const place = `${file.startsWith('content') ? 'ru' : 'en'} ${rule}`;
    found.set(place, [...(found.get(place) ?? []), id]);
  }
  const where = (piece: string) => Object.keys(source).filter((id) => source[id]?.includes(piece));
  assert.deepEqual(found.get('ru quotation-kind'), where('"'));
  assert.deepEqual(found.get('ru dash'), where(' - '));
  assert.deepEqual(found.get('ru ellipsis'), where('...'));
  // The English has straight marks throughout: issues that are merged into one.
  assert.equal(found.get('en quotation-kind')?.length, 1);
  assert.ok(found.has('en ellipsis'));
  const fixes = await Array.fromAsync(planFixes());
  const [russian] = fixes;
  assert.match(russian?.after ?? '', /«В прошлом месяце[^"]*», — сказала/);
  assert.match(russian?.after ?? '', /морских частей», — сказал он\./);
});
