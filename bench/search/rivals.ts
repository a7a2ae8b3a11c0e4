// Pagefind and MiniSearch in the benchmark, installed into a folder of their own.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { type Browser, chromium } from '@playwright/test';
import type { IndexedText } from '#lib/search/build-index.ts';
import { findBrowser } from '../../scripts/browser.ts';

const FOLDER = resolve('.stroka/bench-search');
const PACKAGES = ['pagefind@1.6.0', 'minisearch@7.2.0'];

const run = promisify(execFile);

/** Installs both from the npm registry, once. */
export async function installRivals(): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  if (['pagefind', 'minisearch'].every((name) => existsSync(join(FOLDER, 'node_modules', name)))) return;
  await writeFile(join(FOLDER, 'package.json'), '{"private":true}');
  await run('npm', ['install', '--no-audit', '--no-fund', '--save-exact', ...PACKAGES], { cwd: FOLDER });
}

export interface Pagefind {
  /** Seconds of processor time, all threads together. */
  readonly cpu: number;
  /** Bytes and number of the files of the index, without the program. */
  readonly size: number;
  readonly files: number;
  /** What a query fetches in a fresh browser: the program, the index up to the first result, up to ten results. */
  readonly ask: (
    query: string,
  ) => Promise<{ readonly code: number; readonly first: number; readonly ten: number; readonly results: number }>;
  /** The numbers of the pages that a query finds. */
  readonly find: (query: string) => Promise<ReadonlySet<number>>;
  readonly close: () => Promise<void>;
}

/** Indexes a page for each text, as Pagefind does by itself, and serves the index to a browser. */
export async function openPagefind(name: string, texts: readonly IndexedText[]): Promise<Pagefind> {
  const site = join(FOLDER, name);
  await rm(site, { recursive: true, force: true });
  await mkdir(site, { recursive: true });
  for (const [number, text] of texts.entries()) await writeFile(join(site, `${number}.html`), pageOf(text));
  const cpu = await runPagefind(site);
  const index = join(site, 'pagefind');
  const files = (await readdir(index, { recursive: true })).filter((file) =>
    /\.pf_(?:index|fragment|meta)$|entry\.json$/.test(file),
  );
  let size = 0;
  for (const file of files) size += (await stat(join(index, file))).size;

  const sent: { path: string; bytes: number }[] = [];
  const server = createServer(async ({ url = '/' }, response) => {
    const path = new URL(url, 'http://localhost').pathname;
    if (path === '/')
      return response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><html lang="ru">');
    const body = await readFile(join(site, path)).catch(() => undefined);
    if (!body) return response.writeHead(404).end();
    const type = path.endsWith('.js')
      ? 'text/javascript'
      : path.endsWith('.json')
        ? 'application/json'
        : 'application/octet-stream';
    const isText = !type.endsWith('stream');
    const packed = isText ? gzipSync(body) : body;
    sent.push({ path, bytes: packed.length });
    return response.writeHead(200, { 'content-type': type, ...(isText && { 'content-encoding': 'gzip' }) }).end(packed);
  }).listen(0);
  const address = `http://localhost:${(server.address() as AddressInfo).port}/`;
  const browser = await chromium.launch({ executablePath: (await findBrowser()) ?? '' });
  const page = await openPage(browser, address);
  return {
    cpu,
    size,
    files: files.length,
    ask: async (query) => {
      sent.length = 0;
      const fresh = await openPage(browser, address);
      const results = await fresh.evaluate(search, { query, shown: 1 });
      const one = sum(sent);
      await fresh.evaluate(search, { query, shown: 10 });
      const all = sum(sent);
      await fresh.context().close();
      return { code: one.code, first: one.data, ten: all.data, results: results.length };
    },
    find: async (query) => {
      const urls = await page.evaluate(search, { query, shown: Number.POSITIVE_INFINITY });
      return new Set(urls.map((url) => Number(/(\d+)\.html/.exec(url)?.[1])));
    },
    close: async () => {
      await browser.close();
      server.close();
      server.closeAllConnections();
      await rm(site, { recursive: true, force: true });
    },
  };
}

async function openPage(browser: Browser, address: string) {
  const page = await (await browser.newContext()).newPage();
  await page.goto(address);
  return page;
}

/** Runs in the browser. The addresses of the shown results; "" for the others. */
async function search({ query, shown }: { query: string; shown: number }): Promise<string[]> {
  const program = '/pagefind/pagefind.js';
  const pagefind = await import(/* @vite-ignore */ program);
  const { results } = await pagefind.search(query);
  return Promise.all(
    results.map(async (result: { data: () => Promise<{ url: string }> }, index: number) =>
      index < shown ? (await result.data()).url : '',
    ),
  );
}

function sum(sent: readonly { readonly path: string; readonly bytes: number }[]) {
  const [sums] = [{ code: 0, data: 0 }];
  for (const { path, bytes } of sent) {
    if (/\.js$|wasm\./.test(path)) sums.code += bytes;
    else sums.data += bytes;
  }
  return sums;
}

/** The shell counts the time of its children. */
async function runPagefind(site: string): Promise<number> {
  const program = join(FOLDER, 'node_modules/pagefind/lib/runner/bin.cjs');
  const { stdout } = await run('sh', [
    '-c',
    `"$0" "$1" --site "$2" > "$2.log" 2>&1; times`,
    process.execPath,
    program,
    site,
  ]);
  await rm(`${site}.log`, { force: true });
  const [, children = ''] = stdout.trim().split('\n').slice(-2);
  return [...children.matchAll(/(\d+)m([\d.]+)s/g)].reduce(
    (total, [, minutes, seconds]) => total + Number(minutes) * 60 + Number(seconds),
    0,
  );
}

function pageOf({ title, pairs }: IndexedText): string {
  const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const body = pairs
    .map(([id, source, target]) => `<p id="${id}">${escaped(source)}</p><p lang="en">${escaped(target)}</p>`)
    .join('\n');
  return `<!doctype html><html lang="ru"><head><title>${escaped(title.source)}</title></head><body><main>${body}</main></body></html>`;
}

export interface MiniSearchIndex {
  readonly cpu: number;
  /** Bytes (gzip) of the index and of the sentences, all of which a browser loads before its first answer. */
  readonly size: number;
  readonly texts: number;
  /** Bytes (gzip) of the program. */
  readonly code: number;
  /** Numbers of sentences, in order; `fuzzy`: with the options that its documentation proposes for mistyped words and beginnings. */
  readonly find: (query: string, fuzzy: boolean) => ReadonlySet<number>;
}

/** Indexes a document for each sentence, with the options that it has by default. */
export async function openMiniSearch(texts: readonly IndexedText[]): Promise<MiniSearchIndex> {
  const program = join(FOLDER, 'node_modules/minisearch/dist/es/index.js');
  const { default: MiniSearch } = await import(pathToFileURL(program).href);
  const documents = texts.flatMap(({ pairs }) => pairs).map(([, source, target], id) => ({ id, source, target }));
  const before = process.cpuUsage();
  const index = new MiniSearch({ fields: ['source', 'target'] });
  index.addAll(documents);
  const json = JSON.stringify(index);
  const { user, system } = process.cpuUsage(before);
  return {
    cpu: (user + system) / 1e6,
    size: gzipSync(json).length,
    texts: gzipSync(JSON.stringify(documents)).length,
    code: gzipSync(await readFile(program)).length,
    find: (query, fuzzy) => {
      const options = { combineWith: 'AND', ...(fuzzy && { prefix: true, fuzzy: 0.2 }) };
      return new Set(index.search(query, options).map(({ id }: { id: number }) => id));
    },
  };
}
