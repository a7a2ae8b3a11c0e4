// Scores the aligner on every gold set found and measures how time and memory grow.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { align, alignChapters } from '#lib/align/align.ts';
import { addCounts, countMatches, keyOf, laxF1, NO_COUNTS, strictF1 } from './align-score.ts';
import { cutShort, joinThrees, swapNeighbours } from './align-stress.ts';
import { syntheticSets } from './align-synthetic.ts';
import { dictionaryFor, type GoldSet, readSets } from './gold-sets.ts';
import { type Rated, reliability } from './reliability.ts';

const data = fileURLToPath(new URL('../../../shared/data/', import.meta.url));
const sizes = [1_000, 5_000, 10_000, 20_000, 50_000];

/** The section of RESULTS.md. */
export async function bench(): Promise<string> {
  const printed: string[] = [];
  await benchAlign(data, (line) => printed.push(line));
  return ['## Alignment', '', '`npm run bench -- align`', '', ...printed].join('\n');
}

/** Prints the tables; where there is no data it says so and measures nothing. */
export async function benchAlign(folder = data, print: (line: string) => void = console.log): Promise<void> {
  const sets = readSets(join(folder, 'align'));
  if (sets.length === 0) {
    print(`align: no sets under ${join(folder, 'align')}, skipped`);
    return;
  }
  print(
    'Strict and lax F1 as in Vecalign’s scorer, nulls counted, pooled over documents; one set of constants, Russian with the dictionary.',
  );
  print('| set | documents | beads | strict | lax | worst document (strict) | s |');
  print('|---|--:|--:|--:|--:|---|--:|');
  const rated: Rated[] = [];
  const synthetic = syntheticSets(
    sets.flatMap((set) => set.documents.map((document) => ({ set: set.name, ...document }))),
  );
  for (const set of [...sets, ...synthetic, ...sets.flatMap(stressSets)]) print(await scoreSet(set, rated));
  print('');
  for (const line of reliability(rated)) print(line);
  print('');
  printScaling(folder, print);
}

/** Every document of a set, made hard in one way. */
function stressSets(set: GoldSet): GoldSet[] {
  const all = set.documents.map(({ gold, ...document }) => ({ ...document, beads: gold }));
  const kinds = [
    { name: 'short documents', documents: all.flatMap(cutShort) },
    { name: 'exchanged neighbours', documents: all.map((document, seed) => swapNeighbours(document, 0.06, seed)) },
    { name: 'threes and twos', documents: all.map((document, seed) => joinThrees(document, 0.3, seed)) },
  ];
  return kinds.map(({ name, documents }) => ({
    name: `${set.name}, ${name}`,
    documents: documents.map(({ beads, source, target, ...document }) => ({
      ...document,
      source: [...source],
      target: [...target],
      gold: beads.map((bead) => ({ ...bead, confidence: 1 })),
    })),
  }));
}

async function scoreSet(set: GoldSet, rated: Rated[]): Promise<string> {
  const dictionary = await dictionaryFor(set.documents);
  const began = performance.now();
  const aligned = alignChapters(
    set.documents.map((document) => ({ units: document.source })),
    set.documents.map((document) => ({ units: document.target })),
    { dictionary },
  );
  const seconds = (performance.now() - began) / 1000;
  let total = NO_COUNTS;
  let worst = { name: '', strict: 2 };
  for (const [index, document] of set.documents.entries()) {
    const beads = aligned[index] ?? [];
    const gold = new Set(document.gold.map(keyOf));
    for (const bead of beads) rated.push({ confidence: bead.confidence, right: gold.has(keyOf(bead)) });
    const counts = countMatches(beads, document.gold);
    total = addCounts(total, counts);
    if (strictF1(counts) < worst.strict) worst = { name: document.name, strict: strictF1(counts) };
  }
  const scores = [strictF1(total), laxF1(total)].map((score) => score.toFixed(3)).join(' | ');
  const gold = set.documents.reduce((sum, document) => sum + document.gold.length, 0);
  const last = `${worst.name} ${worst.strict.toFixed(3)} | ${seconds.toFixed(1)}`;
  return `| ${set.name} | ${set.documents.length} | ${gold} | ${scores} | ${last} |`;
}

/** Each size in a process of its own, for its own peak of memory. */
function printScaling(folder: string, print: (line: string) => void): void {
  const script = fileURLToPath(import.meta.url);
  print('| sentences a side | CPU s | µs a sentence | peak MB |');
  print('|--:|--:|--:|--:|');
  for (const size of sizes) {
    const { stdout } = spawnSync(process.execPath, [script, 'one', String(size), folder], { encoding: 'utf8' });
    const [seconds, megabytes] = stdout.trim().split(' ').map(Number);
    if (seconds === undefined || megabytes === undefined) {
      print('align: no books, scaling skipped');
      return;
    }
    print(`| ${size} | ${seconds.toFixed(1)} | ${((seconds / size) * 1e6).toFixed(0)} | ${megabytes.toFixed(0)} |`);
  }
}

/** A novel's sentences, over and over; the books are cut roughly, which is enough to measure speed. */
function measureOne(size: number, folder: string): void {
  const source = repeat(roughSentences(join(folder, 'books/crime-and-punishment.ru.txt')), size);
  const target = repeat(roughSentences(join(folder, 'books/crime-and-punishment.en.txt')), size);
  const began = process.cpuUsage();
  align(source, target);
  const { user, system } = process.cpuUsage(began);
  console.log(`${(user + system) / 1e6} ${process.resourceUsage().maxRSS / 1024}`);
}

function roughSentences(path: string): string[] {
  if (!existsSync(path)) process.exit(0);
  return readFileSync(path, 'utf8')
    .split(/\r?\n\s*\r?\n/)
    .flatMap((paragraph) => paragraph.replace(/\s+/g, ' ').split(/(?<=[.!?…]["»”]?) (?=[«"“—-]*\s*\p{Lu})/u))
    .filter((sentence) => sentence.trim() !== '');
}

function repeat(sentences: readonly string[], size: number): string[] {
  return Array.from({ length: size }, (_, index) => sentences[index % sentences.length] ?? '');
}

// Memory is measured in a process of its own.
if (import.meta.main && process.argv[2] === 'one') measureOne(Number(process.argv[3]), process.argv[4] ?? data);
