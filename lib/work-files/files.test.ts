// A work and its files give each other, whichever comes first.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filesOf, formatFile, textFiles, type WholeWork, WORK_FILE } from './files.ts';
import { contentPath, localePath, textName } from './paths.ts';
import { languagesIn, readTextFiles, readWholeWork, readWorkFiles, textNamesIn } from './read-files.ts';

const work: WholeWork = {
  meta: { title: 'Книга', author: 'А. Б.' },
  translations: new Map([['en', { title: 'A Book' }]]),
  texts: new Map(
    ['1', '2', '10'].map((name) => [
      name,
      {
        segments: new Map([
          ['h1', `Глава ${name}`],
          ['p1-1', 'Раз.'],
          ['p1-2', 'Два.'],
        ]),
        notes: { 'p1-1': ['Сноска.'] },
        stress: new Map([['p1-1', 'Ра́з.']]),
        emphasis: new Map([['p1-1', [{ kind: 'em' as const, start: 0, end: 3 }]]]),
        aliases: new Map(name === '2' ? [['p2-1', 'p1-2']] : []),
        added: new Map([['files', 'a b']]),
        translations: new Map([
          [
            'en',
            {
              segments: new Map([['p1-1', 'One.']]),
              notes: {},
              states: { 'p1-1': { state: 'draft' as const, by: 'N.' } },
              anchors: new Map([['p1-1', 'a b']]),
              emphasis: new Map(),
            },
          ],
        ]),
      },
    ]),
  ),
};

test('reading the files of a work gives the work', () => {
  const files = filesOf('kniga', work);
  assert.deepEqual(readWholeWork(files, 'kniga'), work);
  assert.deepEqual(textNamesIn(files, 'kniga'), ['1', '2', '10']);
  assert.deepEqual(languagesIn(files, 'kniga'), ['en']);
  for (const path of files.keys()) assert.match(path.split('/').at(-1) ?? '', WORK_FILE);
  const one = work.texts.get('2');
  assert.ok(one && [...textFiles('kniga', '2', one).keys()].every((path) => files.has(path)));
  assert.equal(formatFile({ a: 1 }), '{\n  "a": 1\n}\n');
});

test('a text and a work in the addresses they are read under', () => {
  const files = filesOf('kniga', work);
  const place = { slug: 'kniga', work: 'mine/read?text=7', lang: 'en' };
  const text = readTextFiles(files, { ...place, chapter: 2 });
  assert.equal(text?.address, 'mine/read?text=7.2');
  assert.deepEqual(text?.paragraphs[1]?.segments, [
    { id: 'p1-1', source: 'Раз.', target: 'One.', sourceMarks: [{ kind: 'em', start: 0, end: 3 }] },
    { id: 'p1-2', source: 'Два.', target: undefined },
  ]);
  assert.deepEqual(text?.notes, { source: { 'p1-1': ['Сноска.'] }, target: {} });
  assert.equal(readTextFiles(files, { ...place, chapter: 3 }), undefined);
  assert.equal(readWorkFiles(files, place, [1, 2, 10]).translation.title, 'A Book');
  assert.deepEqual(
    [textName(undefined), contentPath('a'), localePath('en', 'a')],
    ['text', 'content/a', 'locales/en/a'],
  );
});
