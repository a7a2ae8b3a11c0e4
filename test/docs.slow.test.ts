// Tests the documentation: links and anchors exist, commands exist, and blocks marked to run are run.
//
// ```sh            every npm script, npx program and file in it must exist
// ```sh run        is also run, on a copy of the library; a ```text block after it is its output, "…" matches anything
// ```json PATH     is written to PATH of that copy before the blocks after it are run
import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, normalize } from 'node:path';
import { test } from 'node:test';
import { runProgram } from '../scripts/child.ts';
import { anchorsOf, type Fence, fencesOf, linksOf } from './markdown.ts';

const pages = globSync('{*,{app,bench,cli,components,content,docs,e2e,lib,scripts,test}/**/*}.md')
  .filter((path) => !path.startsWith('test/golden/'))
  .map((path) => ({ path, page: readFileSync(path, 'utf8') }));
const scripts: Readonly<Record<string, string>> = JSON.parse(readFileSync('package.json', 'utf8')).scripts;
/** npm commands that are not scripts. */
const NPM = ['ci', 'cit', 'exec', 'install', 'version'];
const ROOMS =
  'app|bench|card-renderer|cli|components|content|docs|e2e|findings|lib|locales|next-cache|public|scripts|styles|test';

test('links, images and anchors have targets', () => {
  const broken = pages.flatMap(({ path, page }) =>
    linksOf(page)
      .filter((link) => !/^[a-z][a-z+.-]*:/i.test(link) && !leadsSomewhere(path, page, link))
      .map((link) => `${path}: ${link}`),
  );
  assert.deepEqual(broken, []);
});

function leadsSomewhere(path: string, page: string, link: string): boolean {
  const [file = '', anchor] = decodeURI(link).split('#', 2);
  const target = file === '' ? path : normalize(join(dirname(path), file));
  if (!existsSync(target)) return false;
  if (anchor === undefined || !target.endsWith('.md')) return true;
  return anchorsOf(file === '' ? page : readFileSync(target, 'utf8')).includes(anchor);
}

test('every file named in the text exists', () => {
  const named = new RegExp(`\`((?:${ROOMS})/[\\w./[\\]-]+\\.[a-z]+)\``, 'g');
  const missing = pages.flatMap(({ path, page }) =>
    [...page.matchAll(named)].filter(([, file = '']) => !existsSync(file)).map(([, file]) => `${path}: ${file}`),
  );
  assert.deepEqual(missing, []);
});

test('every command names a script, a program or a file that exists', () => {
  const wrong = pages.flatMap(({ path, page }) =>
    fencesOf(page)
      .filter(({ lang }) => lang === 'sh')
      .flatMap(({ code, line }) => wrongIn(code).map((what) => `${path}:${line}: ${what}`)),
  );
  assert.deepEqual(wrong, []);
});

function wrongIn(code: string): readonly string[] {
  const known = ([all = '', isRun, name = '']: RegExpExecArray): string | false =>
    !(name in scripts || (!isRun && NPM.includes(name))) && all;
  return [
    ...[...code.matchAll(/\bnpm (run (?:-s )?)?([\w:-]+)/g)].map(known),
    ...[...code.matchAll(/\bnpm run (?:-s )?stroka -- ([a-z-]+)/g)].map(
      ([all, verb]) => !existsSync(`cli/commands/${verb}.ts`) && all,
    ),
    ...[...code.matchAll(/\bnpx ([\w@/-]+)/g)].map(([all, name]) => !existsSync(`node_modules/.bin/${name}`) && all),
    ...[...code.matchAll(/\bnode (?:--[\w-]+ )*([\w./-]+\.\w+)/g)].map(
      ([all, file = '']) => !file.startsWith('.next/') && !existsSync(file) && all,
    ),
  ].filter((what) => what !== false);
}

for (const { path, page } of pages) {
  const fences = fencesOf(page);
  if (!fences.some(isRun)) continue;
  test(`${path} runs`, async (t) => {
    const library = await mkdtemp(join(tmpdir(), 'stroka-docs-'));
    t.after(() => rm(library, { recursive: true }));
    for (const folder of ['content', 'locales']) await cp(folder, join(library, folder), { recursive: true });
    for (const [index, fence] of fences.entries()) {
      if (/^(?:content|locales)\//.test(fence.info)) await write(join(library, fence.info), fence.code);
      if (isRun(fence)) await runFence(`${path}:${fence.line}`, fence, fences[index + 1], library);
    }
  });
}

function isRun({ lang, info }: Fence): boolean {
  return lang === 'sh' && info === 'run';
}

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}

/** Runs a block without npm's own output, and compares its output with the ```text block after it. */
async function runFence(place: string, { code }: Fence, next: Fence | undefined, library: string): Promise<void> {
  const command = code.replace(/\bnpm run (?:-s )?([\w:-]+)(?: --(?= ))?/g, (_, name: string) => scripts[name] ?? '');
  const PATH = [join(process.cwd(), 'node_modules/.bin'), process.env.PATH].join(delimiter);
  const { code: exit, output } = await runProgram('sh', ['-c', command], { env: { PATH, STROKA_LIBRARY: library } });
  if (next?.lang !== 'text') return assert.equal(exit, 0, `${place} ends with ${exit}:\n${output}`);
  const pattern = next.code
    .trim()
    .split('…')
    .map((part) => RegExp.escape(part))
    .join('[\\s\\S]*?');
  assert.match(output.trim(), new RegExp(`^${pattern}$`), place);
}
