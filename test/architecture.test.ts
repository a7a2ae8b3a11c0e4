// Architecture rules: imports between rooms, no cycles, what browsers load, where tests are required. UPDATE_GOLDEN=1
// writes the graph into ARCHITECTURE.md.
import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { test } from 'node:test';
import { findCycle } from './cycle.ts';
import { loadedWith, readSourceFiles, type SourceFile } from './imports.ts';

/**
 * The allowed imports of each room: rooms (always itself), packages and builtins. Anything not listed is not allowed.
 */
interface Row {
  readonly rooms: readonly string[];
  readonly packages?: readonly string[];
  readonly builtins?: readonly string[];
}

const CORE = ['lib/model', 'lib/languages', 'lib/item-at', 'lib/error'];
const LIBRARY = [
  'lib/text',
  'lib/segment',
  'lib/align',
  'lib/morphology',
  'lib/dictionary',
  'lib/glosses',
  'lib/bitext',
  'lib/formats',
  'lib/import',
  'lib/site',
  'lib/export',
  'lib/card',
  'lib/check',
  'lib/desk',
  'lib/translate',
  'lib/search',
  'lib/store',
  'lib/vocabulary',
  'lib/work-files',
  'lib/own-books',
];

/** The folders of components/ that routes may import. */
const COMPONENTS = [
  'about',
  'contents',
  'credits',
  'desk',
  'frame',
  'inline',
  'own-books',
  'library-desk',
  'island',
  'offline',
  'passage',
  'reader',
  'review',
  'search',
  'shelf',
  'text-end',
  'text-page',
  'title',
  'vocabulary',
  'word-card',
  'word-list',
].map((folder) => `components/${folder}`);

const TABLE: Readonly<Record<string, Row>> = {
  'lib/model': { rooms: [] },
  'lib/languages': { rooms: ['lib/model'] },
  'lib/item-at': { rooms: [] },
  'lib/error': { rooms: ['lib/model'] },
  'lib/text': { rooms: CORE, packages: ['diff'] },
  'lib/segment': { rooms: [...CORE, 'lib/text'] },
  'lib/align': { rooms: [...CORE, 'lib/text'] },
  'lib/formats': { rooms: CORE, packages: ['fflate', 'saxes'] },
  'lib/morphology': { rooms: [...CORE, 'lib/text'] },
  'lib/dictionary': { rooms: [...CORE, 'lib/text', 'lib/morphology', 'lib/formats'] },
  'lib/vocabulary': { rooms: [...CORE, 'lib/text', 'lib/segment', 'lib/formats'], packages: ['fflate', 'ts-fsrs'] },
  'lib/import': {
    rooms: [...CORE, 'lib/text', 'lib/segment', 'lib/formats'],
    packages: [
      '@mozilla/readability',
      'character-entities',
      'fflate',
      'linkedom',
      'mammoth',
      'mdast',
      'mdast-util-from-markdown',
    ],
  },
  'lib/work-files': { rooms: [...CORE, 'lib/text', 'lib/segment'] },
  'lib/own-books': {
    rooms: [
      'lib/search',
      ...CORE,
      'lib/text',
      'lib/segment',
      'lib/align',
      'lib/import',
      'lib/check',
      'lib/bitext',
      'lib/work-files',
      'lib/formats',
      'lib/export',
      'lib/morphology',
      'lib/dictionary',
      'lib/glosses',
    ],
  },
  'lib/bitext': { rooms: [...CORE, 'lib/text', 'lib/segment', 'lib/align', 'lib/import'] },
  'lib/site': { rooms: [...CORE, 'lib/text', 'lib/segment', 'lib/formats'], packages: ['i18next'] },
  'lib/glosses': { rooms: [...CORE, 'lib/text', 'lib/morphology', 'lib/dictionary', 'lib/vocabulary', 'lib/site'] },
  'lib/export': {
    rooms: [...CORE, 'lib/text', 'lib/segment', 'lib/formats', 'lib/site'],
  },
  'lib/card': {
    rooms: [...CORE, 'lib/text', 'lib/segment', 'lib/site'],
    builtins: ['node:crypto'],
  },
  'lib/search': { rooms: [...CORE, 'lib/text', 'lib/segment', 'lib/site', 'lib/glosses'] },
  'lib/check': { rooms: [...CORE, 'lib/text', 'lib/segment', 'lib/align'] },
  // The desk works in a browser as well: no builtins.
  'lib/desk': { rooms: [...CORE, 'lib/text', 'lib/segment', 'lib/align', 'lib/bitext'] },
  'lib/translate': { rooms: [...CORE, 'lib/text', 'lib/segment', 'lib/align'], builtins: ['node:crypto'] },
  'lib/store': {
    rooms: [
      ...CORE,
      'lib/text',
      'lib/segment',
      'lib/align',
      'lib/morphology',
      'lib/dictionary',
      'lib/glosses',
      'lib/vocabulary',
      'lib/site',
      'lib/search',
      'lib/check',
      'lib/work-files',
      'lib/desk',
    ],
    packages: ['az', 'i18next', 'i18next-resources-to-backend', 'zod'],
    builtins: [
      'node:buffer',
      'node:crypto',
      'node:fs',
      'node:fs/promises',
      'node:path',
      'node:sqlite',
      'node:timers/promises',
      'node:util',
      'node:zlib',
    ],
  },
  'card-renderer': {
    rooms: [...CORE, ...LIBRARY],
    packages: ['@vercel/og', 'harfbuzzjs', 'sharp'],
    builtins: [
      'node:dgram',
      'node:fs',
      'node:module',
      'node:net',
      'node:os',
      'node:path',
      'node:worker_threads',
      'node:zlib',
    ],
  },
  styles: { rooms: [], packages: ['next'] },
  // The reading page's DOM contract: every other component may build on it.
  'components/page': { rooms: ['lib/segment'] },
  'components/download': { rooms: [] },
  'components/draft-notice': { rooms: [] },
  'components/emphasis': { rooms: ['lib/model', 'lib/text'], packages: ['react'] },
  'components/inline': { rooms: ['lib/site'], packages: ['react'] },
  'components/memory': { rooms: ['lib/site', 'components/page', 'components/inline'] },
  'components/quotation': { rooms: ['components/page'] },
  'components/vocabulary': { rooms: ['lib/site', 'lib/vocabulary', 'components/memory'], packages: ['dexie', 'react'] },
  'components/peek': { rooms: ['components/page'], packages: ['react'] },
  'components/known-words': {
    rooms: ['lib/glosses', 'lib/vocabulary', 'components/page', 'components/vocabulary'],
  },
  'components/stress': {
    rooms: ['lib/text', 'lib/glosses', 'components/page', 'components/download', 'components/known-words'],
    packages: ['react'],
  },
  'components/hints': {
    rooms: ['lib/glosses', 'components/page', 'components/download', 'components/known-words'],
    packages: ['react'],
  },
  'components/highlights': {
    rooms: [
      'lib/glosses',
      'lib/vocabulary',
      'components/page',
      'components/download',
      'components/known-words',
      'components/vocabulary',
    ],
    packages: ['react'],
  },
  'components/listen': {
    rooms: ['lib/site', 'components/page', 'components/memory'],
    packages: ['react'],
  },
  'components/share': {
    rooms: ['lib/card', 'lib/site', 'components/page', 'components/quotation'],
    packages: ['react'],
  },
  'components/word-card': {
    rooms: [
      'lib/text',
      'lib/site',
      'lib/glosses',
      'lib/vocabulary',
      'components/page',
      'components/download',
      'components/vocabulary',
      'components/listen',
    ],
    packages: ['react'],
  },
  'components/text-end': {
    rooms: [
      ...CORE,
      'lib/text',
      'lib/site',
      'lib/glosses',
      'lib/vocabulary',
      'components/download',
      'components/vocabulary',
    ],
    packages: ['react'],
  },
  'components/controls': {
    rooms: [
      'lib/site',
      'components/page',
      'components/quotation',
      'components/stress',
      'components/highlights',
      'components/hints',
      'components/listen',
      'components/share',
      'components/text-end',
      'components/word-card',
      'components/peek',
      'components/library-desk',
    ],
    packages: ['react'],
  },
  'components/island': { rooms: ['lib/site', 'components/page', 'components/inline'], packages: ['react'] },
  'components/offline': {
    rooms: ['lib/site', 'components/page', 'components/inline', 'components/memory', 'components/island'],
    packages: ['react'],
  },
  'components/reader': {
    rooms: [
      ...CORE,
      'lib/text',
      'lib/segment',
      'lib/site',
      'components/page',
      'components/draft-notice',
      'components/emphasis',
      'components/memory',
      'components/quotation',
      'components/word-card',
      'components/island',
    ],
    packages: ['react'],
  },
  'components/header': { rooms: ['lib/site', 'components/memory'] },
  'components/settings': { rooms: ['lib/site'], packages: ['react'] },
  'components/frame': {
    rooms: ['lib/site', 'components/memory', 'components/header', 'components/settings'],
    packages: ['react'],
  },
  'components/title': {
    rooms: [...CORE, 'lib/text', 'lib/segment', 'lib/site', 'components/draft-notice'],
    packages: ['react'],
  },
  'components/credits': { rooms: [...CORE, 'lib/site'] },
  'components/text-page': {
    rooms: [
      ...CORE,
      'lib/site',
      'components/reader',
      'components/title',
      'components/contents',
      'components/credits',
      'components/word-card',
    ],
    packages: ['react'],
  },
  // In the browser alone: the database, the list, and the pages that the browser renders.
  'components/own-books': {
    rooms: [
      'lib/search',
      'components/search',
      ...CORE,
      'lib/segment',
      'lib/site',
      'lib/work-files',
      'lib/own-books',
      'lib/check',
      'lib/desk',
      'components/desk',
      'components/download',
      'components/inline',
      'components/island',
      'components/page',
      'components/memory',
      'components/vocabulary',
      'components/contents',
      'components/text-page',
      'components/word-card',
    ],
    packages: ['dexie', 'react'],
  },
  'components/contents': {
    rooms: [...CORE, 'lib/text', 'lib/segment', 'lib/site', 'components/draft-notice', 'components/memory'],
  },
  'components/passage': {
    rooms: [
      ...CORE,
      'lib/text',
      'lib/segment',
      'lib/site',
      'lib/card',
      'components/draft-notice',
      'components/emphasis',
      'components/share',
    ],
  },
  'components/shelf': {
    rooms: [
      ...CORE,
      'lib/text',
      'lib/site',
      'lib/glosses',
      'lib/vocabulary',
      'components/page',
      'components/download',
      'components/memory',
      'components/vocabulary',
      'components/title',
      'components/island',
    ],
    packages: ['react', 'react-dom'],
  },
  'components/review': {
    rooms: [
      'lib/site',
      'lib/glosses',
      'lib/vocabulary',
      'components/page',
      'components/download',
      'components/listen',
      'components/vocabulary',
    ],
    packages: ['react'],
  },
  'components/search': {
    rooms: [
      'lib/search',
      'lib/site',
      'components/page',
      'components/download',
      'components/draft-notice',
      'components/inline',
      'components/island',
      'components/vocabulary',
    ],
    packages: ['react'],
  },
  'components/word-list': {
    rooms: ['lib/text', 'lib/site', 'lib/vocabulary', 'components/vocabulary'],
    packages: ['react'],
  },
  'components/about': {
    rooms: [
      'lib/site',
      'lib/vocabulary',
      'components/page',
      'components/memory',
      'components/vocabulary',
      'components/island',
      'components/offline',
      'components/own-books',
    ],
    packages: ['react'],
  },
  // Without anything of a server: the same desk corrects books that are stored in a browser.
  'components/desk': {
    rooms: [...CORE, 'lib/text', 'lib/segment', 'lib/align', 'lib/check', 'lib/desk', 'lib/site'],
    packages: ['react'],
  },
  'components/library-desk': { rooms: ['lib/desk', 'components/desk'], packages: ['react'] },
  islands: {
    rooms: [
      'lib/search',
      'lib/error',
      'lib/site',
      'lib/own-books',
      'lib/desk',
      'components/desk',
      'lib/work-files',
      'components/about',
      'components/controls',
      'components/own-books',
      'components/page',
      'components/page',
      'components/search',
      'components/offline',
      'components/page',
      'components/shelf',
      'components/text-end',
      'components/vocabulary',
      'components/word-card',
    ],
    packages: ['i18next', 'react-dom'],
  },
  'service-worker': { rooms: ['lib/site'], packages: ['serwist'] },
  app: {
    rooms: [...CORE, ...LIBRARY, 'card-renderer', ...COMPONENTS, 'next-cache', 'styles'],
    packages: ['@formatjs/intl-localematcher', 'negotiator', 'next', 'react'],
    builtins: ['node:crypto'],
  },
  'next-cache': { rooms: [], packages: ['next'], builtins: ['node:crypto', 'node:fs/promises', 'node:path'] },
  press: {
    rooms: [...CORE, ...LIBRARY, 'card-renderer', 'next-cache'],
    builtins: [
      'node:child_process',
      'node:crypto',
      'node:events',
      'node:fs/promises',
      'node:os',
      'node:path',
      'node:util',
      'node:zlib',
    ],
  },
  cli: {
    rooms: [...CORE, ...LIBRARY, 'card-renderer', 'press'],
    builtins: [
      'node:child_process',
      'node:crypto',
      'node:fs',
      'node:fs/promises',
      'node:path',
      'node:readline/promises',
      'node:timers/promises',
      'node:util',
    ],
  },
};

/** Rooms outside the product (builds, tests, benchmarks): they may import anything, but must not be imported. */
const WORKSHOP = ['bench', 'e2e', 'scripts', 'test', 'types', 'root'];

/** Folders of implementations that must not depend on each other. */
const SIBLINGS = [
  'lib/check/rules',
  'lib/import/formats',
  'cli/commands',
  'lib/dictionary/packs/formats',
  'lib/translate/providers',
  'lib/export/formats',
  'lib/import/translation/formats',
];

/** The packages that may be loaded by browsers; those of the importers are loaded by the worker of own books. */
const IMPORTER_PACKAGES = TABLE['lib/import']?.packages ?? [];
const BROWSER_PACKAGES = [
  'diff',
  'dexie',
  'fflate',
  'i18next',
  'next',
  'react',
  'react-dom',
  'saxes',
  'ts-fsrs',
  ...IMPORTER_PACKAGES,
];

const files = readSourceFiles();
const byPath = new Map(files.map((file) => [file.path, file]));
const isTest = ({ path }: SourceFile) => /\.(?:test|spec)\.ts$/.test(path);
const production = files.filter((file) => !isTest(file) && !WORKSHOP.includes(roomOf(file.path)));

/** "lib/store", "lib/model", "components/page", "app"; "root" for the files beside package.json. */
function roomOf(path: string): string {
  const [first = '', second = ''] = path.split('/');
  if (path === first) return 'root';
  return first === 'lib' || first === 'components' ? `${first}/${second.replace(/(?:\.test)?\.ts$/, '')}` : first;
}

test('every room imports only what the table allows', () => {
  const broken = production.flatMap(({ path, imports }) => {
    const room = roomOf(path);
    const row = TABLE[room];
    if (!row) return [`${path}: the room ${room} has no row in the table of ${basename(import.meta.filename)}`];
    const allowed = { file: [room, ...row.rooms], package: row.packages ?? [], builtin: row.builtins ?? [] };
    return imports
      .filter(({ to, target }) => !allowed[to].includes(to === 'file' ? roomOf(target) : target))
      .map(({ specifier }) => `${path} may not import ${specifier}`);
  });
  assert.deepEqual(broken, []);
});

test('lib is imported by its name from outside and by its path from inside', () => {
  const broken = files.flatMap(({ path, imports }) =>
    imports
      .filter(
        ({ specifier, target }) => target.startsWith('lib/') && specifier.startsWith('#') === path.startsWith('lib/'),
      )
      .map(({ specifier }) => `${path}: ${specifier}`),
  );
  assert.deepEqual(broken, []);
});

test('there are no import cycles between files or rooms', () => {
  const graph = new Map(files.map(({ path, imports }) => [path, imports.map(({ target }) => target)]));
  assert.equal(findCycle(graph)?.join(' → '), undefined);
  assert.equal(findCycle(roomGraph())?.join(' → '), undefined);
});

test('only components/page reads the DOM of the reading page', () => {
  // The elements rendered by components/reader are only accessed through components/page.
  const contract =
    /['"`][^'"`\n]*(?:section\[id\]|\[data-(?:n|lit|act|marks|hints)\b|details ?> ?p|:first-child)|['"`]stroka:/;
  const broken = production
    .filter(({ path }) => /^components\/.*\.tsx?$/.test(path) && roomOf(path) !== 'components/page')
    .filter(({ source }) => contract.test(source));
  assert.deepEqual(
    broken.map(({ path }) => path),
    [],
  );
});

test('siblings do not import each other', () => {
  const broken = files
    .filter((file) => SIBLINGS.includes(dirname(file.path)) && !isTest(file))
    .flatMap(({ path, imports }) =>
      imports.filter(({ target }) => dirname(target) === dirname(path)).map(({ target }) => `${path} → ${target}`),
    );
  assert.deepEqual(broken, []);
});

/** The largest number of files that may load together: if a number grows, something imports more than it needs. */
const MOST_LOADED: Readonly<Record<string, number>> = {
  'app/[lng]/[text]/page.tsx': 132,
  'lib/store/read/site.ts': 25,
  'cli/main.ts': 8,
};

for (const [path, most] of Object.entries(MOST_LOADED)) {
  test(`${path} loads at most ${most} files`, () => {
    const loaded = [...loadedWith(path, files)].sort();
    assert.ok(loaded.length <= most, `${loaded.length} files:\n${loaded.join('\n')}`);
  });
}

test('routes and cards read texts only through lib/store/published.ts', () => {
  const readers = ['lib/store/read/texts.ts', 'lib/store/read/open-texts.ts'];
  const broken = production
    .filter(({ path }) => /^(?:app|card-renderer)\//.test(path))
    .flatMap(({ path, imports }) =>
      imports.filter(({ target }) => readers.includes(target)).map(({ target }) => `${path} → ${target}`),
    );
  assert.deepEqual(broken, []);
});

test('what islands and client components import runs in a browser', () => {
  const broken: string[] = [];
  for (const { path, source } of production) {
    if (!/^'use client';$/m.test(source) && roomOf(path) !== 'islands') continue;
    const way = wayToServer(path, new Set());
    if (way) broken.push(way.join(' → '));
  }
  assert.deepEqual(broken, []);
});

/** The shortest chain of imports by which a file loads a builtin or a server package in the browser. */
function wayToServer(path: string, seen: Set<string>): readonly string[] | undefined {
  seen.add(path);
  for (const { target, to, isType } of byPath.get(path)?.imports ?? []) {
    if (isType) continue;
    if (to === 'builtin' || (to === 'package' && !BROWSER_PACKAGES.includes(target))) return [path, target];
    if (to === 'file' && !seen.has(target)) {
      const way = wayToServer(target, seen);
      if (way) return [path, ...way];
    }
  }
  return undefined;
}

test('a function used by another room has a test in its own room or a golden test', () => {
  const used = production.flatMap(({ path, imports }) =>
    imports
      .filter(({ target, isType }) => !isType && roomOf(target) !== roomOf(path))
      .flatMap(({ target }) => [target, ...reexportsOf(target)]),
  );
  const tested = new Set(
    files
      .filter(isTest)
      .flatMap(({ path, imports }) =>
        imports.filter(({ target }) => [roomOf(target), 'test'].includes(roomOf(path))).map(({ target }) => target),
      ),
  );
  const missing = [...new Set(used)]
    .filter((path) => /^(?:lib|cli|next-cache)\//.test(path) && hasFunction(path))
    .filter((path) => !tested.has(path) && !existsSync(goldenOf(path)));
  assert.deepEqual(missing, []);
});

/** The files that a file re-exports. */
function reexportsOf(path: string): readonly string[] {
  const file = byPath.get(path);
  if (!file || /^import\b/m.test(file.source) || !/^export (?:\*|\{)/m.test(file.source)) return [];
  return file.imports.map(({ target }) => target);
}

function hasFunction(path: string): boolean {
  return /^export (?:async )?function\b|^export const \w+ = (?:async )?(?:\(|\w+ =>)/m.test(
    byPath.get(path)?.source ?? '',
  );
}

/** The test of a rule is its golden folder. */
function goldenOf(path: string): string {
  return `test/golden/${path.split('/')[1]}/${basename(path, '.ts')}`;
}

test('the first line of every file is a comment about its purpose', () => {
  const silent = files
    // A style module belongs to the component beside it.
    .filter(({ path }) => !path.endsWith('.module.css'))
    .filter(({ source }) => !/^(?:'use client';\n)?(?:\/\/ |\/\* )\S.{8}/.test(source));
  assert.deepEqual(
    silent.map(({ path }) => path),
    [],
  );
});

test('no file contains a path of one machine', () => {
  const places = new RegExp(`(?:^|[^.\\w])/(?:${['work', 'root', 'home', 'Users', 'mnt'].join('|')})/`, 'm');
  const texts = globSync(['*.{md,json,js,ts}', '.ci/*', '{docs,content,locales}/**/*.{md,json}'])
    .filter((path) => path !== 'package-lock.json')
    .map((path) => ({ path, source: readFileSync(path, 'utf8') }));
  const found = [...files, ...texts].filter(({ source }) => places.test(source)).map(({ path }) => path);
  assert.deepEqual(found, []);
});

test('ARCHITECTURE.md has the current graph', () => {
  const graph = roomGraph();
  const width = Math.max(...[...graph.keys()].map((room) => room.length));
  const lines = [...graph].map(([room, targets]) =>
    `${room.padEnd(width)}${targets.length > 0 ? ` → ${targets.join(', ')}` : ''}`.trimEnd(),
  );
  const block = `<!-- graph -->\n\n\`\`\`text\n${lines.join('\n')}\n\`\`\`\n\n<!-- /graph -->`;
  const page = readFileSync('ARCHITECTURE.md', 'utf8');
  const renewed = page.replace(/<!-- graph -->[\s\S]*<!-- \/graph -->/, () => block);
  if (process.env.UPDATE_GOLDEN === '1') writeFileSync('ARCHITECTURE.md', renewed);
  else
    assert.equal(
      page,
      renewed,
      'ARCHITECTURE.md is out of date: UPDATE_GOLDEN=1 node --test test/architecture.test.ts',
    );
});

/** The actual imports between rooms, in the order of the table. */
function roomGraph(): ReadonlyMap<string, readonly string[]> {
  const rooms = Object.keys(TABLE).filter((room) => production.some(({ path }) => roomOf(path) === room));
  return new Map(
    rooms.map((room) => {
      const targets = production
        .filter(({ path }) => roomOf(path) === room)
        .flatMap(({ imports }) => imports.filter(({ to }) => to === 'file').map(({ target }) => roomOf(target)));
      return [room, rooms.filter((other) => other !== room && targets.includes(other))];
    }),
  );
}
