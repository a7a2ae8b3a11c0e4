// The examples of adding a text that the shelf shows work as shown; the model's server is one on this machine.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { readPublishedText } from '#lib/store/published.ts';
import { PUBLISH_EXAMPLES } from '../components/shelf/publish-examples.ts';
import { buildEpub } from './build-epub.ts';
import { buildFb2 } from './build-fb2.ts';
import { buildHtml } from './build-html.ts';
import { temporaryLibrary } from './temporary-library.ts';
import { startService } from './translation-services.ts';

const MAIN = join(import.meta.dirname, '../cli/main.ts');

function sample(title: string, author: string, paragraphs: readonly string[]) {
  const blocks = [
    { kind: 'heading' as const, text: title, notes: [] },
    ...paragraphs.map((text) => ({ kind: 'paragraph' as const, text, notes: [] })),
  ];
  return { title, author, chapters: [{ part: undefined, blocks }] };
}

const RUSSIAN = sample('Дама', 'Вера Ильина', [
  'Анна приехала в Ялту в пятницу. Её никто не встречал.',
  'На набережной было пусто, и море шумело до самого вечера.',
]);
const ENGLISH = sample('The Lady', 'Vera Ilyina', [
  'Anna came to Yalta on Friday. Nobody met her.',
  'The embankment was empty, and the sea roared until the evening.',
]);

test('every command of the examples succeeds, and each work has its translation', async (t) => {
  const folder = await temporaryLibrary(t, {});
  const service = await startService(t, 'openai');
  const files = {
    'dama.fb2': buildFb2(RUSSIAN),
    'lady.epub': buildEpub(3, ENGLISH),
    'statya.html': buildHtml(RUSSIAN),
    'article.html': buildHtml(ENGLISH),
    'rasskaz.txt': 'Письмо\n\nВера ждала письма всё лето.\n\nОно пришло в октябре.\n',
  };
  for (const [name, bytes] of Object.entries(files)) await writeFile(join(folder, name), bytes);
  for (const command of PUBLISH_EXAMPLES.flatMap(({ commands }) => commands)) {
    const [program, args = ''] = command.split(' -- ');
    assert.equal(program, 'npm run stroka');
    const given = args
      .replace('http://localhost:11434/v1', service.url)
      .split(' ')
      .map((word) => (Object.hasOwn(files, word) ? join(folder, word) : word));
    // A person is asked whether to pay; a program says yes beforehand.
    const answer = given[0] === 'translate' ? ['--yes'] : [];
    await promisify(execFile)(process.execPath, [MAIN, ...given, ...answer]);
  }
  for (const work of ['dama', 'statya', 'rasskaz']) {
    const text = await readPublishedText(work, 'en');
    const segments = text?.paragraphs.flatMap((paragraph) => paragraph.segments) ?? [];
    assert.ok(segments.length >= 3, work);
    for (const { target } of segments) assert.ok(target, work);
  }
});
