// Generated libraries: chapters of a hundred segments each, half of them in books of fifty, half texts of their own; or
// many short works.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readText } from '#lib/store/read/texts.ts';
import { listTexts, listWorks, readWork } from '#lib/store/read/works.ts';
import { mulberry32 } from '../random.ts';

const CHAPTERS_IN_A_BOOK = 50;
const PARAGRAPHS = 25;
const SEGMENTS = 4;

/** Writes a library of `chapters` chapters into `folder`, half of them in books of `inBook`: the project's own sentences, shuffled by a seeded generator. */
export async function writeLibrary(folder: string, chapters: number, inBook = CHAPTERS_IN_A_BOOK): Promise<void> {
  const pairs = await ownSentences();
  const random = mulberry32(chapters);
  const inBooks = Math.floor(chapters / 2);
  for (let number = 0; number < chapters; number += 1) {
    const book = number < inBooks;
    const work = book ? `book-${Math.floor(number / inBook)}` : `text-${number}`;
    const name = book ? String((number % inBook) + 1) : 'text';
    const [source, target]: [Record<string, string>, Record<string, string>] = [
      { h1: `Глава ${number}` },
      { h1: `Chapter ${number}` },
    ];
    for (let index = 0; index < PARAGRAPHS * SEGMENTS - 1; index += 1) {
      const id = `p${Math.floor(index / SEGMENTS) + 1}-${(index % SEGMENTS) + 1}`;
      const pair = pairs[Math.floor(random() * pairs.length)];
      source[id] = pair?.source ?? '';
      target[id] = pair?.target ?? '';
    }
    await write(folder, 'content', work, name, source, {
      title: `Работа ${work}`,
      author: 'Генератор',
      licence: 'CC0-1.0',
      year: 2026,
    });
    await write(folder, 'locales/en', work, name, target, { title: `Work ${work}`, author: 'Generator' });
  }
}

/**
 * Writes a library of `count` short works into `folder`, with titles, kinds, levels and descriptions as the project's own
 * works have them: each of the own works in turn, numbered.
 */
export async function writeWorks(folder: string, count: number): Promise<void> {
  const pairs = await ownSentences();
  const random = mulberry32(count);
  const own = (await Promise.all((await listWorks()).map((slug) => readWork(slug, 'en')))).filter((work) => work);
  for (let number = 0; number < count; number += 1) {
    const { meta, translation } = own[number % own.length] ?? {};
    const [source, target]: [Record<string, string>, Record<string, string>] = [
      { h1: `${meta?.title} ${number}` },
      { h1: `${translation?.title} ${number}` },
    ];
    for (let index = 1; index <= SEGMENTS; index += 1) {
      const pair = pairs[Math.floor(random() * pairs.length)];
      source[`p${index}-1`] = pair?.source ?? '';
      target[`p${index}-1`] = pair?.target ?? '';
    }
    const { kind, level, blurb } = meta ?? {};
    await write(folder, 'content', `work-${number}`, 'text', source, {
      title: source.h1,
      author: 'Генератор',
      kind,
      level,
      blurb,
      licence: 'CC0-1.0',
      year: 2026,
    });
    await write(folder, 'locales/en', `work-${number}`, 'text', target, {
      title: target.h1,
      author: 'Generator',
      blurb: translation?.blurb,
    });
  }
}

async function write(folder: string, side: string, work: string, name: string, text: object, meta: object) {
  const place = join(folder, side, work);
  await mkdir(place, { recursive: true });
  await writeFile(join(place, `${name}.json`), JSON.stringify(text, null, 2));
  await writeFile(join(place, 'work.json'), JSON.stringify(meta, null, 2));
}

async function ownSentences() {
  const pairs = [];
  for (const { address } of await listTexts()) {
    const text = await readText(address, 'en');
    for (const { kind, segments } of text?.paragraphs ?? []) {
      if (kind === 'paragraph') pairs.push(...segments.filter(({ target }) => target));
    }
  }
  return pairs;
}
