// The import scanner: imports, and text that looks like one.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importsOf } from './imports.ts';

const targets = (source: string, path = 'lib/text/words.ts') => importsOf(path, source).map(({ target }) => target);

test('finds every kind of import, and its target', () => {
  const source = [
    "import 'server-only';",
    "import next, { type Metadata } from 'next/types';",
    "import * as path from 'node:path';",
    'import {',
    '  readFile,',
    '  writeFile,',
    "} from 'node:fs/promises';",
    "export { a } from './a.ts';",
    "export * from '../b.ts';",
    "const card = await import('#lib/card/card.ts');",
    "const font = require.resolve('@fontsource/literata/400.css');",
  ].join('\n');
  const expected = [
    'next',
    'node:path',
    'node:fs/promises',
    'lib/text/a.ts',
    'lib/b.ts',
    'server-only',
    'lib/card/card.ts',
  ];
  assert.deepEqual(targets(source), [...expected, '@fontsource/literata']);
});

test('distinguishes types from values', () => {
  const isType = (source: string) => importsOf('lib/x.ts', source).map((found) => found.isType);
  assert.deepEqual(isType("import type { A } from './a.ts';"), [true]);
  assert.deepEqual(isType("import type A from './a.ts';"), [true]);
  assert.deepEqual(isType("import { type A, type B } from './a.ts';"), [true]);
  assert.deepEqual(isType("export type { A } from './a.ts';"), [true]);
  assert.deepEqual(isType("import { type A, b } from './a.ts';"), [false]);
  assert.deepEqual(isType("import a, { type B } from './a.ts';"), [false]);
  assert.deepEqual(isType("import './a.ts';"), [false]);
});

test('ignores comments, strings and other exports', () => {
  const source = [
    "// import a from './a.ts';",
    "/* export * from './b.ts'; */",
    "export const from = 'x';",
    "export type Way = 'from' | './c.ts';",
    'export function copy(from: string) {',
    `  return "import './d.ts' from './e.ts'" + from;`,
    '}',
  ].join('\n');
  assert.deepEqual(targets(source), []);
});

test('follows style sheets', () => {
  const source =
    "@import './reset.css' layer(reset);\n@import url(\"./typography.css\");\nbody { background: url('x.png') }";
  assert.deepEqual(targets(source, 'styles/index.css'), ['styles/reset.css', 'styles/typography.css']);
});
