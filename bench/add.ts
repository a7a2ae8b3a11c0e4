// Measures adding whole books, and how many chapters find their mates, beside two plainer ways to bring the same files together.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { alignChapters, type Chapter } from '#lib/align/align.ts';
import { type Unit, unitsOf } from '#lib/bitext/units.ts';
import { importWork } from '#lib/import/import-work.ts';
import type { ImportedWork } from '#lib/import/importer.ts';
import { machine, table } from './results.ts';

const books = fileURLToPath(new URL('../../shared/data/books/', import.meta.url));

interface Pair {
  readonly title: string;
  readonly source: string;
  readonly target: string;
  /** Which chapter of the translation, counted from 0, each of the original's is in truth. */
  readonly mates: readonly number[];
}

const pairs: readonly Pair[] = [
  {
    title: 'Crime and Punishment',
    source: 'crime-and-punishment.ru.txt',
    target: 'crime-and-punishment.en.txt',
    mates: Array.from({ length: 41 }, (_, index) => index),
  },
  {
    title: 'a volume of Chekhov, in another order',
    source: 'chekhov-stories.ru.txt',
    target: 'chekhov-stories.en.latin1.txt',
    mates: [0, 5, 6, 3, 2, 7, 1],
  },
];

interface Row {
  readonly found: number;
  readonly seconds: number;
  readonly processor: number;
  readonly megabytes: number;
}

/** The section of RESULTS.md. */
export async function bench(): Promise<string> {
  const head = ['## Adding a book', ''];
  if (!existsSync(books)) return [...head, `No books: ${books} is absent.`].join('\n');
  const rows = pairs.flatMap((pair) =>
    (['add', 'whole', 'order'] as const).map((way) => [pair.title, names[way], ...cells(measure(way, pair), pair)]),
  );
  return [
    ...head,
    '`npm run bench -- add`: from two plain text files to a work in the library, each in a process of its own. A chapter is found where its first',
    'sentence stands beside that of its mate. *The whole at once*: the same sentences and the same aligner, but all chapters as one text.',
    `*In order*: the same import, the first paragraph beside the first, and so on. ${machine()}.`,
    '',
    table(['book', 'way', 'chapters found', 'elapsed, s', 'processor, s', 'peak memory'], rows),
  ].join('\n');
}

const names = { add: '`stroka add`', whole: 'the whole at once', order: 'in order' };
type Way = keyof typeof names;

function cells({ found, seconds, processor, megabytes }: Row, { mates }: Pair): readonly string[] {
  return [`${found} of ${mates.length}`, seconds.toFixed(1), processor.toFixed(1), `${megabytes.toFixed(0)} MB`];
}

/** Prints at its end what a process has used: processor time in microseconds, memory in kilobytes. */
const REPORTER = `
import { writeSync } from 'node:fs';
process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  writeSync(2, '\\nUSED ' + (userCPUTime + systemCPUTime) + ' ' + maxRSS);
});
`;

function measure(way: Way, pair: Pair): Row {
  const library = mkdtempSync(join(tmpdir(), 'stroka-bench-'));
  try {
    const main = fileURLToPath(new URL('../cli/main.ts', import.meta.url));
    const files = [join(books, pair.source), join(books, pair.target)] as const;
    const args =
      way === 'add'
        ? [main, 'add', files[0], '--translation', files[1], '--as', 'book', '--json']
        : [fileURLToPath(import.meta.url), way, ...files, pair.mates.join(',')];
    const start = performance.now();
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', `data:text/javascript,${encodeURIComponent(REPORTER)}`, ...args],
      { encoding: 'utf8', maxBuffer: 2 ** 28, env: { ...process.env, STROKA_LIBRARY: library } },
    );
    const seconds = (performance.now() - start) / 1000;
    if (status !== 0) throw new Error(stderr);
    const [, processor, memory] = /USED (\d+) (\d+)/.exec(stderr) ?? [];
    const found = way === 'add' ? foundIn(library, pair) : Number(stdout);
    return { found, seconds, processor: Number(processor) / 1e6, megabytes: Number(memory) / 1024 };
  } finally {
    rmSync(library, { recursive: true });
  }
}

/** Chapters whose first translated segment opens with the words that their mate opens with. */
function foundIn(library: string, { mates, target }: Pair): number {
  const openings: readonly string[] = JSON.parse(
    spawnSync(process.execPath, [fileURLToPath(import.meta.url), 'openings', join(books, target)], { encoding: 'utf8' })
      .stdout,
  );
  return mates.filter((mate, index) => {
    const file = join(library, `locales/en/book/${index + 1}.json`);
    const segments: Readonly<Record<string, string>> = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
    const first = Object.entries(segments).find(([id]) => !id.startsWith('h'))?.[1];
    return first?.startsWith(openings[mate] ?? '?') ?? false;
  }).length;
}

interface Side {
  readonly units: readonly Unit[];
  /** The first sentence of each chapter after its headings. */
  readonly openings: readonly number[];
}

async function readSide(file: string, lang: string): Promise<Side> {
  const work: ImportedWork = await importWork(readFileSync(file));
  const units = work.chapters.flatMap((chapter, index) => unitsOf(chapter, index, lang));
  const openings = work.chapters.map((_, index) =>
    units.findIndex(({ chapter, kind }) => chapter === index && kind !== 'heading'),
  );
  return { units, openings };
}

/** How many openings stand beside each other when all is one text: aligned, or paragraph by paragraph. */
async function countTogether(way: string, [ru = '', en = '', mates = '']: readonly string[]): Promise<number> {
  const [source, target] = [await readSide(ru, 'ru'), await readSide(en, 'en')];
  const together = way === 'whole' ? alignWhole(source, target) : new Set(inOrder(source, target));
  return mates
    .split(',')
    .filter((mate, index) => together.has(`${source.openings[index]} ${target.openings[Number(mate)]}`)).length;
}

function alignWhole(source: Side, target: Side): ReadonlySet<string> {
  const [beads = []] = alignChapters([asOne(source)], [asOne(target)]);
  return new Set(beads.flatMap((bead) => bead.source.flatMap((one) => bead.target.map((other) => `${one} ${other}`))));
}

function asOne({ units }: Side): Chapter {
  const paragraphs: number[] = [];
  for (const [index, { chapter, block }] of units.entries()) {
    const before = units[index - 1];
    const isSame = before?.chapter === chapter && before.block === block;
    paragraphs.push((paragraphs[index - 1] ?? 0) + (isSame ? 0 : 1));
  }
  return { units: units.map(({ text }) => text), paragraphs };
}

function inOrder(source: Side, target: Side): readonly string[] {
  const firsts = (side: Side) => {
    const { paragraphs = [] } = asOne(side);
    return paragraphs.flatMap((number, index) => (number === paragraphs[index - 1] ? [] : [index]));
  };
  const others = firsts(target);
  return firsts(source).map((first, index) => `${first} ${others[index]}`);
}

if (import.meta.main) {
  const [, , way = '', ...words] = process.argv;
  if (way === 'openings') {
    const { units, openings } = await readSide(words[0] ?? '', 'en');
    console.log(JSON.stringify(openings.map((index) => units[index]?.text)));
  } else console.log(await countTogether(way, words));
}
