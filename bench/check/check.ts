// The proof-reader, measured: how much it finds in good translations and how much of that is right, and how its cost grows.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { ALL_RULES } from '#lib/check/all-rules.ts';
import { gatherHabits } from '#lib/check/habits.ts';
import { checkAlignment, checkProse, checkTranslatedWork, checkTranslation } from '#lib/check/proofread.ts';
import type { TranslatedWork } from '#lib/check/rule.ts';
import type { Issue } from '#lib/model.ts';
import { checkLibrary } from '#lib/store/analysis/check-library.ts';
import { machine, table } from '../results.ts';
import { writeLibrary } from '../scale/library.ts';
import { readGoldWork } from './gold-texts.ts';

const GOLD = new URL('../../../shared/data/align/', import.meta.url);
const SETS = ['dama', 'ntrex'];
const VERDICTS = new URL('verdicts.json', import.meta.url);
/** Chapters of a hundred segments. */
const SIZES = [30, 100, 300, 1000];

/** Findings that were read and found wrong, and how many of each rule were read: "file id" as the bench prints them. */
const verdictsSchema = z.record(z.string(), z.strictObject({ right: z.array(z.string()), wrong: z.array(z.string()) }));

/** The section of RESULTS.md. */
export async function bench(): Promise<string> {
  const lines = ['## The check', '', '`npm run bench -- check`', '', machine(), ''];
  if (existsSync(GOLD)) lines.push(...precision());
  else lines.push(`check: no sets under ${fileURLToPath(GOLD)}, precision is not measured`);
  lines.push('', ...(await scaling()));
  return lines.join('\n');
}

function precision(): readonly string[] {
  const works = SETS.map((set) => readGoldWork(GOLD, set));
  const issues = works.map(issuesIn);
  const sizes = works.map(({ texts }) => texts.reduce((sum, { source }) => sum + source.segments.size, 0));
  const verdicts = verdictsSchema.parse(JSON.parse(readFileSync(VERDICTS, 'utf8')));
  const rows = ALL_RULES.flatMap(({ code, severity }) => {
    const found = issues.map((list) => list.filter(({ rule }) => rule === code));
    if (found.every(({ length }) => length === 0)) return [];
    const places = new Set(found.flat().map(placeOf));
    const read = verdicts[code] ?? { right: [], wrong: [] };
    const [right, wrong] = [read.right, read.wrong].map((list) => list.filter((place) => places.has(place)).length);
    const shares = found.flatMap(({ length }, set) => [length, percent(length, sizes[set] ?? 0)]);
    return [[code, severity, ...shares, `${right} of ${(right ?? 0) + (wrong ?? 0)}`]];
  });
  return [
    `What it finds in good translations: ${SETS.map((set, index) => `${set}, ${sizes[index]} segments`).join('; ')}. A text's habit is one finding.`,
    'A sample of each rule’s findings was read; the last column says how many of those found now were right.',
    'No finding: every rule that is not listed.',
    '',
    table(['rule', 'severity', ...SETS.flatMap((set) => [set, 'share']), 'right'], rows),
  ];
}

function issuesIn(work: TranslatedWork): readonly Issue[] {
  const each = work.texts.flatMap((text) => [
    ...gatherHabits(checkProse({ ...text.source, lang: 'ru' }), text.source.segments.size),
    ...gatherHabits(checkProse(text.target), text.target.segments.size),
    ...checkTranslation(text),
    ...checkAlignment(text),
  ]);
  return [...each, ...checkTranslatedWork(work)];
}

function placeOf({ file, id }: Issue): string {
  return `${file} ${id}`;
}

function percent(count: number, total: number): string {
  return `${((100 * count) / total).toFixed(2)} %`;
}

/** Each size in a process of its own, for its own peak of memory. */
async function scaling(): Promise<readonly string[]> {
  const rows = [];
  for (const chapters of SIZES) {
    const folder = await mkdtemp(join(tmpdir(), 'stroka-bench-'));
    try {
      await writeLibrary(folder, chapters);
      const { stdout } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), 'one'], {
        encoding: 'utf8',
        env: { ...process.env, STROKA_LIBRARY: folder },
      });
      const [seconds = 0, megabytes = 0] = stdout.trim().split(' ').map(Number);
      const segments = chapters * 100;
      const micros = ((seconds / segments) * 1e6).toFixed(0);
      rows.push([segments, seconds.toFixed(1), micros, Math.round(segments / seconds), megabytes.toFixed(0)]);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
  return [
    'The whole check of a generated library, every rule but `--align`:',
    '',
    table(['segments', 'CPU s', 'µs a segment', 'segments a second', 'peak MB'], rows),
  ];
}

async function measureOne(): Promise<void> {
  const began = process.cpuUsage();
  for await (const _issue of checkLibrary()) {
    // Only the time counts.
  }
  const { user, system } = process.cpuUsage(began);
  console.log(`${(user + system) / 1e6} ${process.resourceUsage().maxRSS / 1024}`);
}

if (import.meta.main && process.argv[2] === 'one') await measureOne();
