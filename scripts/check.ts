// `npm run check`: types, lint and all tests that need neither a build nor a browser, in parallel.
import { NEXT } from './build.ts';
import { runNode } from './child.ts';
import { explain, main } from './main.ts';
import { runNodeTests } from './node-tests.ts';
import { format, STEP_FAILED, STEP_PASSED, sum, type Tally } from './tally.ts';

interface Outcome {
  readonly tally: Tally;
  /** The output to print on failure. */
  readonly report: string;
}

/** Runs the three parts in parallel, prints each when it ends, and resolves with their sum. */
export async function check(): Promise<Tally> {
  return sum(await Promise.all([part('types', checkTypes), part('lint', checkLint), part('tests', runNodeTests)]));
}

/** Runs one part and prints its result, with the report if something failed. A part that throws has failed. */
export async function part(name: string, body: () => Promise<Outcome>): Promise<Tally> {
  const started = Date.now();
  const { tally, report } = await body().catch((error) => ({ tally: STEP_FAILED, report: explain(error) }));
  const counts = tally.passed + tally.skipped > 0 ? format(tally) : tally.failed > 0 ? 'failed' : 'passed';
  console.log(`${name.padEnd(8)} ${counts}  (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  if (tally.failed > 0 && report !== '') console.log(report);
  return tally;
}

/** Next writes the types of routes, images and style sheets first, so that no build is needed. */
async function checkTypes(): Promise<Outcome> {
  const typegen = await runNode([NEXT, 'typegen']);
  if (typegen.code !== 0) return outcome(typegen);
  const whole = outcome(await compile('tsconfig.json'));
  if (whole.tally.failed > 0) return whole;
  // The service worker with the types of workers.
  const worker = outcome(await compile('tsconfig.worker.json'));
  if (worker.tally.failed > 0) return worker;
  // Without the browser's types, which lib/ and cli/ must not use.
  return outcome(await compile('tsconfig.node.json'));
}

function compile(project: string) {
  return runNode(['node_modules/typescript/bin/tsc', '--noEmit', '--project', project]);
}

async function checkLint(): Promise<Outcome> {
  return outcome(await runNode(['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings']));
}

function outcome({ code, output }: { readonly code: number; readonly output: string }): Outcome {
  return { tally: code === 0 ? STEP_PASSED : STEP_FAILED, report: output.trimEnd() };
}

if (import.meta.main) {
  await main(async () => {
    const tally = await check();
    console.log(format(tally));
    return tally.failed === 0 ? 0 : 1;
  });
}
