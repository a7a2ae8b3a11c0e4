// The dependencies: exact versions, no unused packages, compatible licences, a lockfile for every system.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readSourceFiles } from './imports.ts';

interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const { dependencies, devDependencies } = readJson<{
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}>('package.json');
const { packages } = readJson<{ readonly packages: Readonly<Record<string, Locked>> }>('package-lock.json');

const ALLOWED = [
  '0BSD',
  'Apache-2.0',
  // Its package.json has the licence without a version; the licence text has two clauses.
  'BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC-BY-4.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MPL-2.0',
  'OFL-1.1',
  'Zlib',
];

/** libvips (LGPL) comes with sharp as a separate shared library, which anyone who runs the server can replace. */
const SHARED_LIBRARY = /^@img\/sharp-/;

function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(path, 'utf8'));
}

test('every version is exact', () => {
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, version]) => !/^(?:npm:(?:@[\w.-]+\/)?[\w.-]+@)?\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version),
  );
  assert.deepEqual(loose, []);
});

test('every imported package is listed, and server packages are not development dependencies', () => {
  const tools = /^(?:bench|e2e|scripts|test|types)\/|\.(?:test|spec)\.ts$|^[^/]+$/;
  const missing = readSourceFiles().flatMap(({ path, imports }) =>
    imports
      .filter(({ to, target, isType }) => {
        if (to !== 'package' || target in dependencies) return false;
        return !(tools.test(path) || isType) || !(target in devDependencies);
      })
      .map(({ target }) => `${path}: ${target}`),
  );
  assert.deepEqual(missing, []);
});

test('every runtime dependency is used, and has a sentence in ARCHITECTURE.md', () => {
  const code = readSourceFiles()
    .map(({ source }) => source)
    .join('\n');
  const page = readFileSync('ARCHITECTURE.md', 'utf8');
  for (const name of Object.keys(dependencies)) {
    // Next calls React's renderer.
    assert.ok(name === 'react-dom' || code.includes(`'${name}`) || code.includes(`/${name}/`), `${name} is not used`);
    const sentence = new RegExp(`^- \`${name}\`: \\S.{20,}\\.$`, 'm');
    assert.match(page, sentence, `ARCHITECTURE.md has no sentence for ${name}`);
  }
  const named = [...page.matchAll(/^- `([^`]+)`: /gm)]
    .map(([, name = '']) => name)
    .filter((name) => !(name in dependencies));
  assert.deepEqual(named, [], 'ARCHITECTURE.md names packages that are gone');
});

test('every server package has a compatible licence', () => {
  const refused = Object.entries(packages)
    .filter(([path, { dev }]) => path !== '' && !dev)
    .map(([path, locked]) => ({ name: path.replace(/^.*node_modules\//, ''), licence: licenceOf(path, locked) }))
    .filter(({ name }) => !SHARED_LIBRARY.test(name))
    .filter(
      ({ licence }) =>
        !licence.split(' OR ').some((choice) => choice.split(' AND ').every((one) => ALLOWED.includes(one))),
    );
  assert.deepEqual(refused, []);
});

/** The licence of the installed package, or else in the lockfile: packages for other systems are not installed. */
function licenceOf(path: string, locked: Locked): string {
  const file = `${path}/package.json`;
  const licence = existsSync(file) ? readJson<{ readonly license?: string }>(file).license : locked.license;
  return (licence ?? 'none').replace(/[()]/g, '');
}

test('the lockfile has every package for every system', () => {
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !(`node_modules/${name}` in packages || `${path}/node_modules/${name}` in packages),
    ),
  );
  assert.deepEqual(missing, [], 'a registry that does not carry them wrote this lockfile, and npm ci refuses it');
});
