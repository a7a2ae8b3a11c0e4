// Builds the islands: for each kind of page one script with its styles and strings, which runs without Next and React.
import { existsSync, watch } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { type BuildOptions, build, type OutputFile, type Plugin } from 'esbuild';
import { INTERFACE_LANGUAGES, type InterfaceLanguage } from '#lib/site/address.ts';
import type { IslandFiles } from '#lib/site/island-files.ts';
import { ISLANDS_FILE } from '#lib/store/paths.ts';
import { readInterface } from '#lib/store/read/interface.ts';
import { islandStrings } from '../islands/strings.ts';
import { explain } from './main.ts';
import { buildWordData } from './word-data.ts';

const FOLDER = dirname(ISLANDS_FILE);
/** Milliseconds for which a file stays after the last build that wrote it. */
const KEPT = 24 * 60 * 60 * 1000;
/** Imports and aligns own books: a worker, whose formats are files of their own. */
const WORKER = 'islands/own-books-worker.ts';
/** Files of their own, which islands load when they are needed: what changes saved words, offline copies, and own books. */
const LATER = [
  'components/vocabulary/saved-words.ts',
  'components/offline/keeping.ts',
  'components/own-books/all-books.ts',
];

/**
 * Writes the files of all islands, named by their contents, and the list of their addresses into public/islands. Files
 * of earlier builds stay for a day: other builds and open pages refer to them. Throws esbuild's BuildFailure if a source has errors.
 */
export async function buildIslands(): Promise<void> {
  const worker = await buildWorker();
  const words = await writeWordData();
  const files = [...worker];
  const list: Record<string, IslandFiles> = {};
  const later: LaterFile[] = [];
  for (const path of LATER) {
    const built = await bundle({ entryPoints: [path], entryNames: '[name].[hash]', format: 'esm' });
    const name = nameOf(built, '.js');
    later.push({ path, name });
    list[basename(path, '.ts')] = { script: `/islands/${name}`, style: undefined };
    files.push(...built);
  }
  for (const lng of INTERFACE_LANGUAGES) {
    const { t } = await readInterface(lng);
    for (const [name, strings] of Object.entries(islandStrings)) {
      const built = await bundle({
        entryPoints: [`islands/${name}.tsx`],
        entryNames: `[name].${lng}.[hash]`,
        format: 'iife',
        globalName: 'strokaIsland',
        define: {
          STRINGS: JSON.stringify(strings(lng, t)),
          WORKER: JSON.stringify(`/islands/${nameOf(worker.slice(-1), '.js')}`),
          WORDS: JSON.stringify(words),
          // Of the islands that were built before.
          OWN_FILES: JSON.stringify(ownFiles(list, lng, worker)),
          INTERFACE: JSON.stringify(await browserInterface(lng)),
        },
        plugins: [...later.map(loadSeparately), replaceFile(...CALLED_INLINE)],
      });
      const style = nameOf(built, '.css');
      list[`${name}.${lng}`] = { script: `/islands/${nameOf(built, '.js')}`, style: style && `/islands/${style}` };
      files.push(...built);
    }
  }
  await write(files, list);
}

/** What reading own books and correcting them needs besides the page of their list. */
function ownFiles(
  list: Readonly<Record<string, IslandFiles>>,
  lng: InterfaceLanguage,
  worker: readonly OutputFile[],
): readonly string[] {
  const islands = ['own-text', 'own-desk'].flatMap((name) => list[`${name}.${lng}`] ?? []);
  const files = islands.flatMap(({ script, style }) => (style ? [script, style] : [script]));
  return [...files, ...worker.map(({ path }) => `/islands/${basename(path)}`)];
}

/** In the browser there are no inline scripts to run: the functions are called. */
const CALLED_INLINE = ['inline/inline.tsx', 'components/inline/call-inline.tsx'] as const;

/** The worker's files, the one to start last. */
export async function buildWorker(): Promise<readonly OutputFile[]> {
  const files = await bundle({
    entryPoints: [WORKER],
    entryNames: '[name].[hash]',
    chunkNames: '[name].[hash]',
    format: 'esm',
    splitting: true,
    // Some packages use the page's document where the condition is "browser".
    conditions: ['worker'],
    mainFields: ['browser', 'module', 'main'],
    plugins: [replaceFile('cssomnom/parse', 'islands/no-style-sheets.ts')],
  });
  const isEntry = ({ path }: OutputFile) => basename(path).startsWith(`${basename(WORKER, '.ts')}.`);
  return [...files.filter((file) => !isEntry(file)), ...files.filter(isEntry)];
}

/** Writes the data of words if it is not there; gives its address and its size in bytes. */
async function writeWordData(): Promise<{ readonly address: string; readonly size: number }> {
  const { name, compress } = await buildWordData();
  const path = join(FOLDER, name);
  await mkdir(FOLDER, { recursive: true });
  if (!existsSync(path)) await writeFile(path, compress());
  const now = new Date();
  await utimes(path, now, now);
  return { address: `/islands/${name}`, size: (await stat(path)).size };
}

/** The interface's strings for components that call t() in the browser: those of the language, and the names of chapters in all. */
async function browserInterface(lng: InterfaceLanguage): Promise<object> {
  const resources: Record<string, object> = {};
  for (const one of INTERFACE_LANGUAGES) {
    const strings: Record<string, string> = JSON.parse(await readFile(`locales/${one}/ui.json`, 'utf8'));
    resources[one] = { ui: one === lng ? strings : { chapter: strings.chapter } };
  }
  return { lng, resources };
}

/** Bundles another file in place of the one whose path ends so. */
function replaceFile(path: string, other: string): Plugin {
  return {
    name: 'replace-file',
    setup: ({ onResolve }) =>
      onResolve({ filter: new RegExp(`${path.replaceAll('.', '\\.')}$`) }, () => ({ path: resolve(other) })),
  };
}

async function bundle(options: BuildOptions): Promise<readonly OutputFile[]> {
  const { outputFiles = [] } = await build({
    bundle: true,
    write: false,
    outdir: FOLDER,
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    jsx: 'automatic',
    target: await browserTargets(),
    alias: {
      react: 'preact/compat',
      'react/jsx-runtime': 'preact/jsx-runtime',
      'react-dom': 'preact/compat',
      'react-dom/client': 'preact/compat/client',
      // The same code without the parts for old browsers.
      dexie: resolve('node_modules/dexie/dist/modern/dexie.min.mjs'),
    },
    logLevel: 'warning',
    ...options,
  });
  return outputFiles;
}

/** The browsers of package.json in esbuild's words: "chrome >= 131" is "chrome131". */
export async function browserTargets(): Promise<string[]> {
  const { browserslist }: { browserslist: string[] } = JSON.parse(await readFile('package.json', 'utf8'));
  return browserslist.map((entry) => entry.replace('ios_saf', 'ios').replace(' >= ', ''));
}

/** A source and the name of its bundle. */
interface LaterFile {
  readonly path: string;
  readonly name: string | undefined;
}

/** Leaves `import()` of a file in the script, with the name of that file's own bundle. */
function loadSeparately({ path, name }: LaterFile): Plugin {
  return {
    name: 'load-separately',
    setup: ({ onResolve }) =>
      onResolve({ filter: new RegExp(`/${basename(path)}$`) }, ({ kind }) =>
        kind === 'dynamic-import'
          ? { path: `./${name}`, external: true }
          : { errors: [{ text: `Islands may load ${path} only by import(): few pages need it at once.` }] },
      ),
  };
}

function nameOf(files: readonly OutputFile[], extension: string): string | undefined {
  const file = files.find(({ path }) => path.endsWith(extension));
  return file && basename(file.path);
}

/** Files that are still in use have just been written again. */
async function write(files: readonly OutputFile[], list: Readonly<Record<string, IslandFiles>>): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  for (const { path, contents } of files) await writeFile(join(FOLDER, basename(path)), contents);
  await writeFile(`${ISLANDS_FILE}.new`, JSON.stringify(list));
  await rename(`${ISLANDS_FILE}.new`, ISLANDS_FILE);
  for (const name of await readdir(FOLDER)) {
    const path = join(FOLDER, name);
    if (Date.now() - (await stat(path)).mtimeMs > KEPT) await rm(path, { force: true });
  }
}

/** The sources of the islands and of their strings. */
const SOURCES = ['islands', 'components', 'lib', 'locales/en', 'locales/ru'];

/** Builds the islands, and again after every change of their sources while this process runs; faults are printed. */
export async function watchIslands(): Promise<void> {
  await buildIslands();
  let timer: NodeJS.Timeout | undefined;
  for (const folder of SOURCES) {
    watch(folder, { recursive: true }, () => {
      clearTimeout(timer);
      timer = setTimeout(() => buildIslands().catch((error) => console.error(explain(error))), 100);
    }).unref();
  }
}
