// The hostile library: valid text is preserved, everything else is refused with a list, and nothing hangs.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { UserError } from '#lib/error.ts';
import type { Text } from '#lib/model.ts';
import { checkLibrary } from '#lib/store/analysis/check-library.ts';
import { resolveId, resolveWork } from '#lib/store/read/aliases.ts';
import { readText } from '#lib/store/read/texts.ts';
import { listTexts, listWorks, readWork } from '#lib/store/read/works.ts';
import { typeset } from '#lib/text/typography.ts';
import { countWords } from '#lib/text/words.ts';
import { hostileLibrary, readNaughtyLines } from './hostile-library.ts';
import { temporaryLibrary } from './temporary-library.ts';

/** Generous: the test is that nothing takes forever. */
const timeout = 120_000;

const naughty = await readNaughtyLines();
const library = hostileLibrary(naughty);
const files = { ...library.validFiles, ...library.brokenFiles };

async function rulesOf(reading: Promise<unknown>): Promise<readonly string[]> {
  const error = await reading.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof UserError, String(error));
  return error.issues.map(({ rule }) => rule);
}

function sides(text: Text | undefined) {
  const segments = text?.paragraphs.flatMap((paragraph) => paragraph.segments) ?? [];
  return {
    source: Object.fromEntries(segments.map(({ id, source }) => [id, source])),
    target: Object.fromEntries(segments.map(({ id, target }) => [id, target])),
  };
}

test('the naughty strings are available', { skip: naughty ? false : '../shared/data/hostile is not here' }, () => {
  assert.ok(Object.keys(library.valid.get('naughty') ?? {}).length > 300);
  assert.ok(library.brokenTexts.has('naughty-broken'));
});

test('the valid part passes the check', { timeout }, async (t) => {
  await temporaryLibrary(t, library.validFiles);
  for await (const issue of checkLibrary()) assert.notEqual(issue.severity, 'error', JSON.stringify(issue));
});

test('valid text is read verbatim', { timeout }, async (t) => {
  await temporaryLibrary(t, files);
  for (const [address, segments] of library.valid) {
    const text = await readText(address, 'en');
    assert.deepEqual(sides(text), { source: segments, target: segments }, address);
    assert.ok(await readWork(address, 'ru'), address);
  }
});

test('valid text is counted and typeset without delay', { timeout }, async (t) => {
  await temporaryLibrary(t, files);
  for (const address of library.valid.keys()) {
    for (const { source } of (await readText(address, 'en'))?.paragraphs.flatMap(({ segments }) => segments) ?? []) {
      assert.ok(countWords(source, 'ru') >= 0);
      assert.equal(typeset(source, 'ru').replaceAll('\u00A0', ' '), source.replaceAll('\u00A0', ' '));
    }
  }
});

test('broken texts and works are refused with the rule that they break', { timeout }, async (t) => {
  await temporaryLibrary(t, files);
  for (const [address, rule] of library.brokenTexts) {
    assert.ok((await rulesOf(readText(address, 'en'))).includes(rule), `${address}: ${rule}`);
  }
  for (const [slug, rule] of library.brokenWorks) {
    assert.ok((await rulesOf(readWork(slug, 'en'))).includes(rule), `${slug}: ${rule}`);
  }
});

test('every invalid line is in the list', { skip: !naughty, timeout }, async (t) => {
  await temporaryLibrary(t, files);
  const refused = new Set<string>();
  for await (const { file, id, severity } of checkLibrary()) {
    if (file === 'content/naughty-broken/text.json' && severity === 'error') refused.add(id);
  }
  const stored: unknown = library.brokenFiles['content/naughty-broken/text.json'];
  assert.deepEqual([...refused].sort(), Object.keys(Object(stored)).sort());
});

test('the check lists all faults of the library and no others', { timeout }, async (t) => {
  await temporaryLibrary(t, files);
  const accused = new Set<string>();
  for await (const { file, severity, message, hint } of checkLibrary()) {
    if (severity === 'error') accused.add(file.split('/')[1] ?? '');
    assert.ok(message !== '' && hint !== '', file);
  }
  const expected = [
    'Not A Slug',
    'words',
    'aliases.json',
    'markup',
    ...library.brokenTexts.keys(),
    ...library.brokenWorks.keys(),
  ];
  assert.deepEqual([...accused].sort(), [...new Set(expected)].sort());
});

test('the rest of the shelf works', { timeout }, async (t) => {
  await temporaryLibrary(t, files);
  const works = await listWorks();
  for (const slug of library.valid.keys()) assert.ok(works.includes(slug), slug);
  assert.ok((await listTexts()).some(({ address }) => address === 'markup'));
  assert.equal(await resolveWork('circle'), undefined);
  assert.equal(await resolveId('markup', 'p99'), undefined);
  assert.equal(Object.hasOwn(Object.prototype, 'polluted'), false);
});
