// Exporting a book of 30,000 segments: seconds and memory, beside the simple way of holding all of it at once.
import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { runNode } from '../../scripts/child.ts';
import { machine, table } from '../results.ts';
import { writeLibrary } from '../scale/library.ts';

const CHAPTERS = 300;
const FORMATS = ['tmx', 'xliff-1.2', 'xliff-2.1', 'epub'];

interface Cost {
  readonly seconds: number;
  /** The most that was resident, bytes. */
  readonly peak: number;
  /** What was written, bytes. */
  readonly size: number;
}

/** The section of RESULTS.md. */
export async function bench(): Promise<string> {
  const library = resolve('.stroka/bench-export');
  try {
    // Half of the chapters go into books: one of all these.
    await writeLibrary(library, 2 * CHAPTERS, CHAPTERS);
    const rows = [];
    for (const format of FORMATS) {
      const ours = await measure(library, format, 'stream');
      const simple = await measure(library, format, 'whole');
      rows.push(rowOf(format, ours, simple));
    }
    return report(rows);
  } finally {
    await rm(library, { recursive: true, force: true });
  }
}

/** A process of its own for each, so that one does not pay for what another left. */
async function measure(library: string, format: string, way: 'stream' | 'whole'): Promise<Cost> {
  const { code, output } = await runNode(['bench/export/one.ts', format, way], { env: { STROKA_LIBRARY: library } });
  if (code !== 0) throw new Error(`Exporting ${format} ended with ${code}:\n${output}`);
  return JSON.parse(output);
}

function rowOf(format: string, ours: Cost, simple: Cost): readonly (string | number)[] {
  const megabytes = (bytes: number) => `${Math.round(bytes / 1e6)} MB`;
  return [
    format,
    megabytes(ours.size),
    ours.seconds.toFixed(1),
    simple.seconds.toFixed(1),
    megabytes(ours.peak),
    megabytes(simple.peak),
    `${(simple.peak / ours.peak).toFixed(1)} ×`,
  ];
}

function report(rows: readonly (readonly (string | number)[])[]): string {
  return [
    '## Exporting a book',
    '',
    `\`npm run bench -- export\`: a generated book of ${CHAPTERS} chapters and 30,000 segments, each format in a process of its own, written piece by piece to a file; beside it the simple way, all texts read first and one document (XML) or one archive (EPUB) made of them in memory. Memory is the most that was resident, Node itself included. ${machine()}.`,
    '',
    table(['format', 'file', 's', 's, simply', 'memory', 'memory, simply', 'ratio'], rows),
  ].join('\n');
}
