// Runs every unit, golden, architecture, docs and content test with node:test, and reports only what failed.
import { globSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { relative, resolve } from 'node:path';
import { run } from 'node:test';
import { fileURLToPath } from 'node:url';
import { inspect } from 'node:util';
import { sum, type Tally } from './tally.ts';

const GROUP = fileURLToPath(new URL('./test-group.ts', import.meta.url));
/** These leave their process as it was, so that their fast tests share a few; the tests of scripts have one each. */
const SHARED = /^(?!scripts[\\/])\w[\w-]*[\\/]/;
const ROOMS = '{app,bench,card-renderer,cli,components,e2e,lib,next-cache,press,scripts,test}';
const FAST_TESTS = `${ROOMS}/**/!(*.slow).test.ts`;
/** Tests that start many processes, or take seconds for other good reasons: only `npm test` runs them. */
export const SLOW_TESTS = `${ROOMS}/**/*.slow.test.ts`;

/**
 * Runs the tests that match the pattern, by default the fast ones; `report` has each failed test with its location and
 * error.
 */
export async function runNodeTests(
  pattern: string = FAST_TESTS,
): Promise<{ readonly tally: Tally; readonly report: string }> {
  let tally: Tally | undefined;
  const failures: string[] = [];
  const errorOutput = new Map<string, string>();
  // Stripped types and compiled code are cached for all test processes: that halves the time.
  const env = { ...process.env, NODE_COMPILE_CACHE: resolve('.stroka/compile-cache') };
  const cores = availableParallelism();
  const files = globSync(pattern).toSorted();
  const shared = pattern === FAST_TESTS ? files.filter((file) => SHARED.test(file)) : [];
  const own = files.filter((file) => !shared.includes(file));
  const runs = Array.from({ length: Math.min(cores, shared.length) }, (_, group) =>
    run({ files: [GROUP], argv: shared.filter((_file, index) => index % cores === group), env }),
  );
  if (own.length > 0 || shared.length === 0) runs.push(run({ files: own, concurrency: cores, env }));
  const read = async (events: ReturnType<typeof run>) => {
    for await (const { type, data } of events) {
      if (type === 'test:stderr') {
        const file = relative('', data.file);
        errorOutput.set(file, (errorOutput.get(file) ?? '') + data.message);
      } else if (type === 'test:fail' && !isOnlyAParent(data.details.error)) {
        const file = relative('', data.file ?? '');
        const isFile = data.name === file;
        const place = isFile ? file : `${file}:${data.line}  ${data.name}`;
        failures.push(`✗ ${place}\n${indent((isFile && errorOutput.get(file)) || errorText(data.details.error))}`);
      } else if (type === 'test:summary' && data.file === undefined) {
        const counts = {
          passed: data.counts.passed,
          failed: data.counts.failed + data.counts.cancelled,
          skipped: data.counts.skipped + data.counts.todo,
        };
        tally = tally === undefined ? counts : sum([tally, counts]);
      }
    }
  };
  await Promise.all(runs.map(read));
  if (tally === undefined) failures.push('✗ The test runner ended without a summary.');
  else if (tally.passed + tally.failed + tally.skipped === 0) failures.push(`✗ No test matches ${pattern}.`);
  else return { tally, report: failures.join('\n') };
  return { tally: { passed: 0, failed: 1, skipped: 0 }, report: failures.join('\n') };
}

/** A suite or test that failed only because of a nested test, which has its own report. */
function isOnlyAParent(error: Error): boolean {
  return 'failureType' in error && error.failureType === 'subtestsFailed';
}

function errorText(error: Error): string {
  const cause = error.cause ?? error;
  const text = cause instanceof Error ? (cause.stack ?? cause.message) : inspect(cause);
  return text
    .split('\n')
    .filter((line) => !/^\s+at .*\(?node:/.test(line))
    .join('\n');
}

function indent(text: string): string {
  return text.trimEnd().replace(/^/gm, '    ');
}
