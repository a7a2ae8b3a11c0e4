// Screenshots of pages, compared only in the environment where they were recorded: same operating system and browser
// version.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { arch, platform, release } from 'node:os';
import { dirname } from 'node:path';
import { expect, type Page, test } from '@playwright/test';

/** The file that names the environment of the screenshots. */
const RECORDED_ON = 'e2e/screenshots/recorded-on.json';

/**
 * Compares the viewport with the screenshot `e2e/screenshots/<name>-<project>.png`. In another environment the test is
 * skipped with the reason. `npx playwright test screenshots --update-snapshots` records all of them again.
 */
export async function comparePicture(page: Page, name: string) {
  const here = `${operatingSystem()}, Chromium ${page.context().browser()?.version().split('.')[0]}`;
  const mode = test.info().config.updateSnapshots;
  if (mode === 'all' || mode === 'changed') {
    mkdirSync(dirname(RECORDED_ON), { recursive: true });
    writeFileSync(RECORDED_ON, `${JSON.stringify({ on: here }, null, 2)}\n`);
  }
  const there = existsSync(RECORDED_ON) ? JSON.parse(readFileSync(RECORDED_ON, 'utf8')).on : here;
  test.skip(here !== there, `The pictures were recorded on ${there}; this is ${here}.`);
  await page.evaluate(() => document.fonts.ready);
  // A card is drawn on the first request.
  await page.evaluate(() =>
    Promise.all(
      [...document.images].filter((img) => img.getBoundingClientRect().top < innerHeight).map((img) => img.decode()),
    ),
  );
  await expect(page).toHaveScreenshot(`${name}.png`, { animations: 'disabled' });
}

/** "debian 12 x64": on Linux the distribution, since its libraries render text. */
function operatingSystem(): string {
  if (platform() !== 'linux' || !existsSync('/etc/os-release'))
    return `${platform()} ${release().split('.')[0]} ${arch()}`;
  const fields = readFileSync('/etc/os-release', 'utf8');
  const field = (key: string) => new RegExp(`^${key}="?([^"\n]*)"?$`, 'm').exec(fields)?.[1] ?? '';
  return `${field('ID')} ${field('VERSION_ID')} ${arch()}`;
}
