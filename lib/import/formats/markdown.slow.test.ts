// The shared suite for Markdown, and tests of its special features.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type SampleWork, testImporter } from '../../../test/importer-suite.ts';
import { readAccounted } from '../../../test/read-accounted.ts';
import type { Block, ImportedWork } from '../importer.ts';

testImporter({ format: 'markdown', build });

function build({ title, author, chapters }: SampleWork): Uint8Array {
  const isBook = chapters.length > 1;
  const lines = title === '' ? [] : ['---', `title: ${title}`, `author: "${author}"`, '---', ''];
  let part: string | undefined;
  for (const chapter of chapters) {
    if (isBook && chapter.part !== undefined && chapter.part !== part) lines.push(`# ${chapter.part}`, '');
    part = chapter.part;
    for (const block of chapter.blocks) lines.push(...write(block, isBook ? '##' : '#'), '');
  }
  return new TextEncoder().encode(lines.join('\n'));
}

function write({ kind, text, notes }: Block, heading: string): readonly string[] {
  const [note] = notes;
  const marked = note ? `${text.slice(0, note.at)}[^1]${text.slice(note.at)}` : text;
  const after = note ? ['', `[^1]: ${note.text}`] : [];
  if (kind === 'heading') return [`${heading} ${marked}`];
  if (kind === 'quotation') return [`> ${marked}`];
  return [kind === 'verse' ? marked.replaceAll('\n', '  \n') : marked, ...after];
}

function read(text: string): Promise<ImportedWork> {
  return readAccounted(new TextEncoder().encode(text));
}

test('markup becomes plain text', async () => {
  const { title, chapters } = await read(
    [
      '# *Паром* и [река](https://example.org)',
      '',
      'Он **пришёл** и `сел`,',
      'не _говоря_ ни слова.',
      '',
      '- раз',
      '- два',
      '',
      '1986. Тот самый год.',
      '',
      '> Кто там?',
      '>',
      '> Никого.',
      '',
      '<div>Из <b>разметки</b><script>alert(1)</script></div>',
      '',
      '![вид](a.png)',
      '',
      '***',
      '',
      '```',
      'код',
      '```',
      '',
      'Смотри [там][1].',
      '',
      '[1]: https://example.org',
    ].join('\n'),
  );
  assert.equal(title, 'Паром и река');
  assert.deepEqual(
    chapters[0]?.blocks.map(({ kind, text }) => `${kind.charAt(0)} ${text}`),
    [
      'h Паром и река',
      'p Он пришёл и сел, не говоря ни слова.',
      'p раз',
      'p два',
      'p 1986. Тот самый год.',
      'q Кто там?',
      'q Никого.',
      'p Из разметки',
      'p код',
      'p Смотри там.',
    ],
  );
});

test('front matter gives the metadata of the work', async () => {
  const { title, author, translator, year } = await read(
    '---\ntitle: "Паром"\nauthor: Анна Берг\ntranslator: John Smith\ndate: 1921-05-01\ntags: [a]\n---\n\nТекст.\n',
  );
  assert.deepEqual([title, author, translator, year], ['Паром', 'Анна Берг', 'John Smith', 1921]);
});

test('text between two rules is no front matter', async () => {
  const { chapters } = await read('---\n\nОн ушёл.\n\n---\n\n## Глава 1\n\nТекст.\n\n## Глава 2\n\nЕщё.\n');
  assert.deepEqual(
    chapters.map(({ blocks }) => blocks.map(({ text }) => text)),
    [
      ['Глава 1', 'Он ушёл.', 'Текст.'],
      ['Глава 2', 'Ещё.'],
    ],
  );
});

test('Markdown is recognised only by headings and front matter', async () => {
  const { chapters } = await read('Он сказал: *нет*.\n\n#5 в списке, и # не знак.\n\n> не цитата\n');
  assert.deepEqual(
    chapters[0]?.blocks.map(({ text }) => text),
    ['Он сказал: *нет*.', '#5 в списке, и # не знак.', '> не цитата'],
  );
});

for (const [name, unit] of [
  ['emphasis', '*b* _c_ [d] '],
  ['brackets', '[^a]'],
  ['nested quotations', '> '],
  ['nested lists', '1. '],
  ['items', '- a\n'],
  ['lines', 'слово слово\n'],
  ['links', '[a](<b'],
  ['tags', '<a <!--'],
] as const) {
  test(`a hundred thousand ${name} can be read`, { timeout: 20_000 }, async () => {
    const { chapters } = await read(`# Имя\n\n${unit.repeat(100_000)}`);
    assert.ok((chapters[0]?.blocks.length ?? 0) >= 1);
  });
}
