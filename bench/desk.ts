// Measures the desk on a text of 10,000 pairs: what a key does in the browser, and what saving a step does on the disk.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readDeskText } from '#lib/desk/desk-files.ts';
import { type Desk, EMPTY_JOURNAL, type Step, takeStep } from '#lib/desk/journal.ts';
import { type Operation, perform } from '#lib/desk/perform.ts';
import { deskVersion } from '#lib/store/read/desk.ts';
import { saveDeskStep } from '#lib/store/write/save-desk-step.ts';
import { writeLibrary } from '../test/temporary-library.ts';
import { machine, median } from './results.ts';

const PAIRS = 10_000;
const TURNS = 40;

/** The section of RESULTS.md. */
export async function bench(): Promise<string> {
  const lines = [`operation on ${PAIRS} pairs          median     slowest`];
  const row = (name: string, times: readonly number[]) => {
    const [usual, slowest] = [median(times), Math.max(...times)];
    lines.push(`${name.padEnd(32)} ${usual.toFixed(1).padStart(6)} ms ${slowest.toFixed(1).padStart(8)} ms`);
  };
  const files = textOf(PAIRS);
  const start: Desk = { text: readDeskText(files, 'bench', 'text', ['en']), journal: EMPTY_JOURNAL };
  for (const kind of ['move', 'merge', 'split', 'edit', 'accept', 'undo'] as const) {
    let desk = start;
    const times = Array.from({ length: TURNS }, (_, turn) => {
      const before = performance.now();
      const step = kind === 'undo' && turn % 2 === 1 ? ({ do: 'undo' } as const) : stepOf(desk, kind, turn);
      desk = takeStep(desk, step)?.desk ?? desk;
      return performance.now() - before;
    });
    row(kind, times);
  }
  const library = await mkdtemp(join(tmpdir(), 'stroka-'));
  process.env.STROKA_LIBRARY = library;
  try {
    await writeLibrary(library, {
      'content/bench/work.json': { title: 'Замер' },
      'locales/en/bench/work.json': {},
      ...files,
    });
    row('a step saved in the library', await saveSteps(start));
  } finally {
    await rm(library, { recursive: true, force: true });
  }
  return ['## The desk', '', `\`npm run bench -- desk\` on ${machine()}.`, '', '```text', ...lines, '```'].join('\n');
}

async function saveSteps(start: Desk): Promise<readonly number[]> {
  const address = { work: 'bench', name: 'text', lang: 'en' };
  let version = await deskVersion(address);
  let desk = start;
  const times: number[] = [];
  for (let turn = 0; turn < 10; turn += 1) {
    const step = stepOf(desk, 'merge', turn);
    desk = takeStep(desk, step)?.desk ?? desk;
    const before = performance.now();
    const saved = await saveDeskStep(address, step, version);
    times.push(performance.now() - before);
    if (saved !== 'overtaken') version = saved.version;
  }
  return times;
}

/** One operation somewhere in the text. */
function stepOf(desk: Desk, kind: Operation['do'] | 'undo', turn: number): Step {
  const id = desk.text.pairs[(turn * 241 + 5_000) % desk.text.pairs.length]?.id ?? '';
  const operations: Readonly<Record<string, Operation>> = {
    move: { do: 'move', id, side: 'target', at: 10, to: 'above' },
    merge: { do: 'merge', id },
    split: { do: 'split', id, source: 10, target: 11 },
    edit: { do: 'edit', id, side: 'target', text: `He left ${turn} times.` },
    accept: { do: 'accept', id },
  };
  const change = perform(desk, 'en', operations[kind] ?? { do: 'merge', id });
  if (typeof change === 'string') throw new Error(`${kind} of ${id}: ${change}`);
  return { do: 'change', change };
}

/** Paragraphs of five pairs, two sentences each. */
function textOf(count: number) {
  const ids = Array.from({ length: count }, (_, at) => `p${Math.floor(at / 5) + 1}-${(at % 5) + 1}`);
  return {
    'content/bench/text.json': Object.fromEntries(ids.map((id, at) => [id, `Он встал. Было ${at} лет тому назад.`])),
    'locales/en/bench/text.json': Object.fromEntries(ids.map((id, at) => [id, `He got up. It was ${at} years ago.`])),
  };
}
