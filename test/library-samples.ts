// The library's own works as samples for importers.
import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Block, ImportedChapter } from '#lib/import/importer.ts';
import type { SampleWork } from './importer-suite.ts';

const Work = z.object({
  title: z.string(),
  author: z.string().default(''),
  parts: z.array(z.object({ title: z.string(), chapters: z.array(z.number()) })).default([]),
});
const Text = z.record(z.string(), z.string());

const KINDS: Readonly<Record<string, Block['kind']>> = { h: 'heading', p: 'paragraph', q: 'quotation', v: 'verse' };

/** Every work in content/, by its folder. */
export function librarySamples(): ReadonlyMap<string, SampleWork> {
  const folders = readdirSync('content', { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return new Map(folders.map(({ name }) => [name, readSample(name)]));
}

function readSample(folder: string): SampleWork {
  const { title, author, parts } = Work.parse(readJson(`content/${folder}/work.json`));
  const texts = readdirSync(`content/${folder}`)
    .filter((file) => /^(?:text|\d+)\.json$/.test(file))
    .sort((one, other) => Number.parseInt(one, 10) - Number.parseInt(other, 10));
  const chapters = texts.map((file): ImportedChapter => {
    const number = Number.parseInt(file, 10);
    const part = parts.find((one) => one.chapters.includes(number))?.title;
    return { part, blocks: blocksOf(Text.parse(readJson(`content/${folder}/${file}`))) };
  });
  return { title, author, chapters };
}

function blocksOf(segments: Readonly<Record<string, string>>): readonly Block[] {
  const blocks = new Map<string, Block>();
  for (const [id, segment] of Object.entries(segments)) {
    const paragraph = id.replace(/-.*/, '');
    const kind = KINDS[id.charAt(0)] ?? 'paragraph';
    const before = blocks.get(paragraph)?.text;
    const text = before === undefined ? segment : `${before}${kind === 'verse' ? '\n' : ' '}${segment}`;
    blocks.set(paragraph, { kind, text, notes: [] });
  }
  return [...blocks.values()];
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}
