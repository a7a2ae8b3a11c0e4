// The paths of the library's and the project's files. File names are relative to the library.
import { join } from 'node:path';

export { contentPath, localePath, textName } from '../work-files/paths.ts';

/** The folder with `content/` and `locales/`: STROKA_LIBRARY, or the project itself. */
export function libraryRoot(): string {
  return process.env.STROKA_LIBRARY || projectRoot();
}

/**
 * The folder with the interface's strings and the site's defaults. A standalone build starts in a folder that has them
 * too.
 */
export function projectRoot(): string {
  return process.cwd();
}

/**
 * The full path of a file of the library. The comment keeps Next's bundler from including the whole library in the
 * build.
 */
export function libraryPath(file: string): string {
  return join(/* turbopackIgnore: true */ libraryRoot(), file);
}

/** The full path of a file of the project. */
export function projectPath(file: string): string {
  return join(/* turbopackIgnore: true */ projectRoot(), file);
}

export const SITE_FILE = 'content/site.json';
export const MOVED_WORKS_FILE = 'content/aliases.json';

/** The analyser's trained data in the project, written by scripts/train-words.ts. */
export const OBSERVED_FILE = 'lib/morphology/model/observed.json.gz';
export const WEIGHTS_FILE = 'lib/morphology/model/weights.gz';

/** The addresses of the islands' files, written by scripts/islands.ts. */
export const ISLANDS_FILE = 'public/islands/islands.json';

/** The files of search indexes, written by scripts/search-index.ts. */
export const SEARCH_FOLDER = 'public/search';

/** The service worker in the folder of its build, written by scripts/service-worker.ts. */
export const WORKER_FILE = 'service-worker.js';

/** Lemmas by frequency. */
export const FREQUENCY_FILE = 'content/frequency.json';
