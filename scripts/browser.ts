// Finds Chromium for the tests: Playwright's own, an installed one, or one that can be installed now.
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { UserError } from '#lib/error.ts';
import { runNode, runProgram } from './child.ts';

/** The headless shell first: it is what Playwright installs, and needs half the time of the whole browser. */
const NAMES = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Ways to install Chromium, tried in this order. */
const INSTALLERS = [
  {
    name: 'npx playwright install chromium',
    isPossible: () => true,
    run: () => runNode(['node_modules/@playwright/test/cli.js', 'install', 'chromium']),
  },
  {
    name: 'apt-get install chromium',
    isPossible: () => process.getuid?.() === 0 && findProgram('apt-get') !== undefined,
    run: () => runProgram('sh', ['-c', APT], { env: { DEBIAN_FRONTEND: 'noninteractive' } }),
  },
];
/** Ubuntu has no package of the headless shell. */
const APT = `apt-get update -q
for browser in chromium-headless-shell chromium; do apt-get install -yq --no-install-recommends $browser && break; done`;

/**
 * The executable of a Chromium that starts: from STROKA_BROWSER, or an existing one, or else a newly installed one.
 * `log` receives progress messages. Throws UserError if there is none and none can be installed.
 */
export async function findBrowser(log: (line: string) => void = console.log): Promise<string> {
  const named = process.env.STROKA_BROWSER;
  if (named) {
    if (await starts(named)) return named;
    throw new UserError(
      'no-browser',
      `STROKA_BROWSER is "${named}", which does not start.`,
      'Set it to the path of a Chromium, or unset it.',
    );
  }
  const installed = await findInstalled();
  if (installed) return installed;
  for (const installer of INSTALLERS) {
    if (!installer.isPossible()) continue;
    log(`No Chromium here: trying ${installer.name} …`);
    await installer.run();
    const found = await findInstalled();
    if (found) return found;
  }
  throw new UserError(
    'no-browser',
    'Chromium was not found and could not be installed.',
    'Install one (Debian, Ubuntu: sudo apt-get install chromium; elsewhere: npx playwright install chromium) or name one in STROKA_BROWSER.',
  );
}

async function findInstalled(): Promise<string | undefined> {
  const candidates = [chromium.executablePath(), ...NAMES.map(findProgram)];
  for (const candidate of candidates) {
    if (candidate && existsSync(candidate) && (await starts(candidate))) return candidate;
  }
  return undefined;
}

/**
 * Some distributions have a placeholder script that only explains how to install it, and a download may lack libraries.
 */
async function starts(executable: string): Promise<boolean> {
  const { code, output } = await runProgram(executable, ['--version']);
  return code === 0 && /Chrom\w+ .*\d+\.\d+/.test(output);
}

/** The full path of a program in PATH; undefined if it has none. */
export function findProgram(name: string): string | undefined {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const file = join(folder, name);
    try {
      accessSync(file, constants.X_OK);
      return file;
    } catch {}
  }
  return undefined;
}
