// Where the library and the project's own data lie, and what their files are called. Files are named relative to the library.
import { join } from 'node:path';

/** The folder whose `content/` and `locales/` hold the works: STROKA_LIBRARY, or the project itself. */
export function libraryRoot(): string {
  return process.env.STROKA_LIBRARY || projectRoot();
}

/** The folder that holds the interface's strings and the site's defaults. A standalone build starts in a folder of its own that holds them too. */
export function projectRoot(): string {
  return process.cwd();
}

/** The full path of a file of the library. The comment keeps Next's bundler from taking the whole library into the build. */
export function libraryPath(file: string): string {
  return join(/* turbopackIgnore: true */ libraryRoot(), file);
}

/** The full path of a file of the project. */
export function projectPath(file: string): string {
  return join(/* turbopackIgnore: true */ projectRoot(), file);
}

/** The name of a text's files without ending: "text" for a work of one text, "2" for a chapter. */
export function textName(chapter: number | undefined): string {
  return chapter === undefined ? 'text' : String(chapter);
}

export const SITE_FILE = 'content/site.json';
export const MOVED_WORKS_FILE = 'content/aliases.json';

/** The lexicon's trained data in the project; scripts/train-words.ts writes it. */
export const OBSERVED_FILE = 'lib/morphology/model/observed.json.gz';
export const WEIGHTS_FILE = 'lib/morphology/model/weights.gz';

/** Lemmas by how common they are. */
export const FREQUENCY_FILE = 'content/frequency.json';

/** "content/dama", "content/dama/2.json". */
export function contentPath(...names: readonly string[]): string {
  return ['content', ...names].join('/');
}

/** "locales/en", "locales/en/dama", "locales/en/dama/2.json". */
export function localePath(...names: readonly string[]): string {
  return ['locales', ...names].join('/');
}
