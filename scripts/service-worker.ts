// Builds the service worker of a finished build: its code with the id of the build and the list of the files that it stores at once.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { INTERFACE_LANGUAGES } from '#lib/site/address.ts';
import type { IslandFiles } from '#lib/site/island-files.ts';
import { ISLANDS_FILE, WORKER_FILE } from '#lib/store/paths.ts';
import { browserTargets } from './islands.ts';

/** Pages that work on what the browser stores, the search, and the page that is shown for those that are not on the device. */
const PAGES = ['words', 'review', 'mine/read', 'mine/desk', 'search', 'offline'];

/** Writes the worker of the build in `dist` (".next") into it. Throws esbuild's BuildFailure if a source has errors. */
export async function buildServiceWorker(dist: string): Promise<void> {
  const { outputFiles = [] } = await build({
    entryPoints: ['service-worker/main.ts'],
    bundle: true,
    write: false,
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    format: 'iife',
    target: await browserTargets(),
    define: {
      'process.env.NODE_ENV': '"production"',
      BUILD: JSON.stringify((await readFile(join(dist, 'BUILD_ID'), 'utf8')).trim()),
      SHELL_PAGES: JSON.stringify(INTERFACE_LANGUAGES.flatMap((lng) => PAGES.map((page) => `/${lng}/${page}`))),
      SHELL_FILES: JSON.stringify([...(await islandFiles()), ...(await nextFiles(dist))]),
    },
    logLevel: 'warning',
  });
  for (const { contents } of outputFiles) await writeFile(join(dist, WORKER_FILE), contents);
}

/** Islands of own books weigh as much as all others: the list of own books asks for them, and few readers have any. */
const FOR_FEW = /^(?:own-text|own-desk|mine|all-books)\b/;

/** The scripts and styles of the other islands. */
async function islandFiles(): Promise<readonly string[]> {
  const islands: Readonly<Record<string, IslandFiles>> = JSON.parse(await readFile(ISLANDS_FILE, 'utf8'));
  const wanted = Object.entries(islands).flatMap(([name, files]) => (FOR_FEW.test(name) ? [] : [files]));
  const files = wanted.flatMap(({ script, style }) => (style ? [script, style] : [script]));
  return [...new Set(files)];
}

/** The framework's scripts and styles, and the typefaces; without the scripts for browsers that have no service worker. */
async function nextFiles(dist: string): Promise<readonly string[]> {
  const { polyfillFiles = [] } = JSON.parse(await readFile(join(dist, 'build-manifest.json'), 'utf8'));
  const files: string[] = [];
  for (const folder of ['chunks', 'media']) {
    for (const name of await readdir(join(dist, 'static', folder))) files.push(`static/${folder}/${name}`);
  }
  return files
    .filter((file) => /\.(?:js|css|woff2)$/.test(file) && !polyfillFiles.includes(file))
    .map((file) => `/_next/${file}`);
}
