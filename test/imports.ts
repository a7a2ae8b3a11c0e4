// Scans source files for imports, without a parser: the formatter keeps every import at the start of a line.
import { globSync, readFileSync, statSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join } from 'node:path';

/** One import of one file. */
export interface Import {
  readonly specifier: string;
  /** Its target: a file of the project ("lib/error.ts"), a package ("next"), or a builtin ("node:fs/promises"). */
  readonly target: string;
  readonly to: 'file' | 'package' | 'builtin';
  /** A type import, which is removed at run time. */
  readonly isType: boolean;
  /** `import()`: loaded when called. */
  readonly isLazy: boolean;
}

export interface SourceFile {
  /** "lib/text/words.ts", with slashes on every system. */
  readonly path: string;
  readonly source: string;
  readonly imports: readonly Import[];
}

/** The folders that contain code, and the code at the root. */
const ROOMS =
  '{app,bench,card-renderer,cli,components,e2e,islands,lib,next-cache,scripts,service-worker,styles,test,types}/**/*.{ts,tsx,js,cjs,mjs,css}';
const ROOT = '*.{ts,js}';

/** Every source file of the project with its imports. */
export function readSourceFiles(): readonly SourceFile[] {
  // A route's folder may have the name of a file: app/sw.js/route.ts.
  return globSync([ROOMS, ROOT])
    .filter((path) => statSync(path).isFile())
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !path.startsWith('test/golden/') && path !== 'next-env.d.ts')
    .sort()
    .map((path) => {
      const source = readFileSync(path, 'utf8');
      return { path, source, imports: importsOf(path, source) };
    });
}

/** All files that load together with `path`: its imports and theirs, without types and lazy imports. */
export function loadedWith(path: string, files: readonly SourceFile[]): ReadonlySet<string> {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const loaded = new Set<string>();
  const add = (next: string) => {
    if (loaded.has(next) || next.endsWith('.css')) return;
    loaded.add(next);
    for (const { target, to, isType, isLazy } of byPath.get(next)?.imports ?? [])
      if (to === 'file' && !isType && !isLazy) add(target);
  };
  add(path);
  return loaded;
}

/** The imports of one file: static, re-exported, dynamic, required, and those of style sheets. */
export function importsOf(path: string, source: string): readonly Import[] {
  if (path.endsWith('.css'))
    return [...source.matchAll(/@import\s+(?:url\()?['"]([^'"]+)/g)].map(([, s = '']) => resolve(path, s));
  const code = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const found: Import[] = [];
  for (const [, keyword = '', names = '', specifier = ''] of code.matchAll(STATIC)) {
    found.push({ ...resolve(path, specifier), isType: isTypeOnly(keyword, names) });
  }
  for (const [, specifier = ''] of code.matchAll(BARE)) found.push(resolve(path, specifier));
  for (const [, keyword = '', specifier = ''] of code.matchAll(CALLED))
    found.push({ ...resolve(path, specifier), isLazy: keyword === 'import' });
  return found;
}

/** `import … from '…'` and `export … from '…'` at the start of a line. */
const STATIC = /^(import|export)\b([^'"`;=(]*?)\bfrom\s*['"]([^'"\n]+)['"]/gm;

/** `import '…'`, for side effects. */
const BARE = /^import\s*['"]([^'"\n]+)['"]/gm;

/** `import('…')`, also in a type, and `require.resolve('…')`. */
const CALLED = /\b(import|require|require\.resolve)\(\s*(?:\/\*.*?\*\/\s*)?['"]([^'"\n]+)['"]/g;

function isTypeOnly(keyword: string, names: string): boolean {
  if (/^\s+type\b(?!\s*,)/.test(names)) return true;
  const listed = /^\s*\{([^}]*)\}/.exec(names)?.[1];
  if (keyword !== 'import' || listed === undefined) return false;
  return listed
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean)
    .every((name) => name.startsWith('type '));
}

function resolve(from: string, specifier: string): Import {
  const eager = { specifier, isType: false, isLazy: false };
  if (isBuiltin(specifier)) return { ...eager, target: specifier, to: 'builtin' };
  const path = specifier.startsWith('#lib/')
    ? `lib/${specifier.slice('#lib/'.length)}`
    : specifier.startsWith('.') && join(dirname(from), specifier).replaceAll('\\', '/');
  return path ? { ...eager, target: path, to: 'file' } : { ...eager, target: packageOf(specifier), to: 'package' };
}

/** "next" of "next/link", "@vercel/og" of "@vercel/og/node". */
function packageOf(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}
