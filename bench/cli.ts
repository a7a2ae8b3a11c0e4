// CPU time of starting a command, as a ratio to starting Node itself, in turn in one run; and how many files load for it.
// STROKA_BEFORE names a checkout of an earlier version with its packages: its commands are timed in the same run.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { loadedWith, readSourceFiles } from '../test/imports.ts';
import { machine, median, table } from './results.ts';

const RUNS = 9;
const ROOT = join(import.meta.dirname, '..');
/** As the script "stroka" in package.json starts it. */
const STROKA = ['-r', join(ROOT, 'scripts/require-node.cjs'), join(ROOT, 'cli/main.ts')];

/** Writes the CPU microseconds of a process to its standard error when it ends. */
const METER = `data:text/javascript,${encodeURIComponent(
  "process.on('exit', () => { const { user, system } = process.cpuUsage(); console.error('cpu ' + (user + system)); });",
)}`;

const STARTS: Readonly<Record<string, readonly string[]>> = {
  'node -e 0': ['-e', '0'],
  'stroka --help': [...STROKA, '--help'],
  'stroka list': [...STROKA, 'list'],
  'stroka add --help': [...STROKA, 'add', '--help'],
  'stroka check --help': [...STROKA, 'check', '--help'],
};

/** The same commands of an earlier version, where one is named. */
function earlier(folder = process.env.STROKA_BEFORE): Readonly<Record<string, readonly string[]>> {
  if (!folder) return {};
  const before = ['-r', join(folder, 'scripts/require-node.cjs'), join(folder, 'cli/main.ts')];
  return { 'before: stroka --help': [...before, '--help'], 'before: stroka list': [...before, 'list'] };
}

const GRAPHS = ['app/[lng]/[text]/page.tsx', 'lib/store/read/site.ts', 'cli/main.ts'];

export async function bench(): Promise<string> {
  const starts = { ...STARTS, ...earlier() };
  const seconds = new Map(Object.keys(starts).map((name) => [name, [] as number[]]));
  for (let run = 0; run < RUNS; run += 1) {
    for (const [name, args] of Object.entries(starts)) seconds.get(name)?.push(cpuSeconds(args));
  }
  const medians = new Map([...seconds].map(([name, values]) => [name, median(values)]));
  const base = medians.get('node -e 0') ?? Number.NaN;
  const files = readSourceFiles();
  return `## Starting a command

${machine()}; medians of ${RUNS} runs in turn.

${table(
  ['start', 'CPU s', 'ratio to `node -e 0`'],
  [...medians].map(([name, value]) => [`\`${name}\``, value.toFixed(3), (value / base).toFixed(1)]),
)}

${table(
  ['module', 'files that load with it'],
  GRAPHS.map((path) => [`\`${path}\``, loadedWith(path, files).size]),
)}
`;
}

function cpuSeconds(args: readonly string[]): number {
  const { stderr, status } = spawnSync(process.execPath, ['--import', METER, ...args], { encoding: 'utf8' });
  const [, micros] = /^cpu (\d+)$/m.exec(stderr) ?? [];
  if (status !== 0 || micros === undefined) throw new Error(`${args.join(' ')} failed: ${stderr}`);
  return Number(micros) / 1e6;
}
