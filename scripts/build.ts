// `npm run build`: checks the library, builds the site and completes the standalone server.
import { existsSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { UserError } from '#lib/error.ts';
import { siteOrigin } from '#lib/store/origin.ts';
import { SEARCH_FOLDER, WORKER_FILE } from '#lib/store/paths.ts';
import { runNode } from './child.ts';
import { buildIslands } from './islands.ts';
import { main } from './main.ts';
import { buildServiceWorker } from './service-worker.ts';

/** Next's command line, run with this Node. */
export const NEXT = 'node_modules/next/dist/bin/next';

/**
 * Builds the site of the library in STROKA_LIBRARY into STROKA_DIST (by default ".next"). Throws UserError if the
 * library has errors or the build fails; their output is printed before.
 */
export async function build(env: NodeJS.ProcessEnv = process.env): Promise<void> {
  await checkLibrary(env);
  const started = Date.now();
  console.log('Building the site …');
  await buildIslands();
  const index = await indexLibrary(env);
  const dist = env.STROKA_DIST ?? '.next';
  const id = Date.now().toString(36);
  const { code, output } = await runNode([NEXT, 'build'], {
    env: { ...env, STROKA_SEARCH_INDEX: index, STROKA_BUILD: id },
  });
  if (code !== 0) {
    console.error(output.trimEnd());
    throw new UserError('build-failed', `The build exited with code ${code}.`, 'Fix the errors above, then try again.');
  }
  await buildServiceWorker(dist);
  await drawCovers(env);
  await completeStandalone(dist, index);
  console.log(`Built in ${Math.round((Date.now() - started) / 1000)} s.`);
  const warning = addressWarning(env);
  if (warning) console.warn(warning);
}

/** A warning if links, previews and the feed would contain an address that only works on this machine. */
export function addressWarning({ SITE_URL }: Readonly<Record<string, string | undefined>>): string | undefined {
  if (SITE_URL) return undefined;
  return `SITE_URL is not set: previews, the feed and the sitemap name ${siteOrigin()}. Build with SITE_URL=https://example.org before you publish.`;
}

async function checkLibrary(env: NodeJS.ProcessEnv): Promise<void> {
  const { code, output } = await runNode(['cli/main.ts', 'check'], { env });
  if (code === 0) return;
  console.error(output.trimEnd());
  throw new UserError('library-broken', 'The library has errors.', 'Fix the errors above, then try again.');
}

/** Previews request these first. A child process draws them, so that its memory is freed afterwards. */
async function drawCovers(env: NodeJS.ProcessEnv): Promise<void> {
  const { code, output } = await runNode(['scripts/covers.ts'], { env });
  if (code === 0) return console.log(output.trimEnd());
  console.error(output.trimEnd());
  throw new UserError(
    'covers-failed',
    `Drawing the covers exited with code ${code}.`,
    'Fix the errors above, then try again.',
  );
}

/**
 * Builds the search index of the library in STROKA_LIBRARY in a child process, whose memory is freed afterwards. Resolves with the hash in
 * the names of its files, for STROKA_SEARCH_INDEX. Throws UserError "index-failed".
 */
export async function indexLibrary(env: NodeJS.ProcessEnv = process.env): Promise<string> {
  const { code, output } = await runNode(['scripts/search-index.ts'], { env });
  const [, hash] = /^Search index ([\da-f]{8}): /m.exec(output) ?? [];
  if (code === 0 && hash) {
    console.log(output.trimEnd());
    return hash;
  }
  console.error(output.trimEnd());
  throw new UserError(
    'index-failed',
    `Building the search index exited with code ${code}.`,
    'Fix the errors above, then try again.',
  );
}

/** Installed dictionary packs. */
const PACKS = '.stroka/dictionaries.sqlite';

/**
 * Copies what a standalone server needs besides the code, which Next does not: static files, the texts, the cards drawn
 * so far and the packs.
 */
async function completeStandalone(dist: string, index: string): Promise<void> {
  const standalone = join(dist, 'standalone');
  for (const path of ['static', WORKER_FILE]) {
    await cp(join(dist, path), join(standalone, dist, path), { recursive: true });
  }
  const packs = existsSync(PACKS) ? [PACKS] : [];
  // The indexes of other builds stay behind: they may have texts that are not shown any more.
  const isOfOtherBuild = (path: string) => dirname(path) === SEARCH_FOLDER && !path.endsWith(`.${index}.json`);
  for (const path of ['public', 'content', 'locales', '.stroka/cards', ...packs]) {
    await cp(path, join(standalone, path), { recursive: true, filter: (each) => !isOfOtherBuild(each) });
  }
}

if (import.meta.main) {
  await main(async () => {
    await build();
    return 0;
  });
}
