// `npm test`: the checks, the slow tests, then a build and browser tests on it. Its last line counts all tests
// together.
import { readFile, rm } from 'node:fs/promises';
import { findBrowser } from './browser.ts';
import { build } from './build.ts';
import { check, part } from './check.ts';
import { handOverToNode } from './child.ts';
import { main } from './main.ts';
import { runNodeTests, SLOW_TESTS } from './node-tests.ts';
import { readResults } from './playwright-results.ts';
import { freePort } from './port.ts';
import { format, STEP_FAILED, STEP_PASSED, sum, type Tally } from './tally.ts';

/** The file that playwright.config.ts makes Playwright write its counts to. */
const RESULTS = 'test-results/results.json';

await main(async () => {
  const tallies = [await check(), await part('slow', () => runNodeTests(SLOW_TESTS)), ...(await inBrowser())];
  const total = sum(tallies);
  console.log(format(total));
  return total.failed === 0 ? 0 : 1;
});

/** The browser tests need a build and a browser; if one is missing, the step fails. */
async function inBrowser(): Promise<readonly Tally[]> {
  const built = await part('build', async () => {
    await build();
    return { tally: STEP_PASSED, report: '' };
  });
  if (built.failed > 0) return [built];
  let browser = '';
  const found = await part('browser', async () => {
    browser = await findBrowser();
    return { tally: STEP_PASSED, report: '' };
  });
  if (found.failed > 0) return [found];
  return [await part('pages', () => runPlaywright(browser))];
}

async function runPlaywright(browser: string) {
  await rm(RESULTS, { force: true });
  const env = { STROKA_BROWSER: browser, E2E_PORT: String(await freePort()) };
  const code = await handOverToNode(['node_modules/@playwright/test/cli.js', 'test'], { env });
  const { tally, flaky } = await readFile(RESULTS, 'utf8').then(
    (report) => readResults(JSON.parse(report)),
    () => ({ tally: STEP_PASSED, flaky: [] }),
  );
  // A runner that stops before or after the tests has failed, whatever its counts.
  for (const name of flaky) console.log(`flaky (passed on retry): ${name}`);
  return { tally: code !== 0 && tally.failed === 0 ? sum([tally, STEP_FAILED]) : tally, report: '' };
}
