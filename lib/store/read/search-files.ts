// The search index that scripts/search-index.ts has built, for the pages that answer on the server.
import { readdir, readFile } from 'node:fs/promises';
import { UserError } from '../../error.ts';
import { type IndexFileKind, indexFileName } from '../../search/index-files.ts';
import { openSearch, type Search } from '../../search/search.ts';
import { projectPath, SEARCH_FOLDER } from '../paths.ts';

/** Files of the index that stay in memory. */
const MOST_KEPT = 300;

/** The hash in the names of the index's files. Throws UserError "search-missing" if the site was built without one. */
export function searchHash(): string {
  // Next puts the second value into the code when it builds (next.config.js). A press serves a library that may be newer.
  const hash = process.env.STROKA_PRESSED_INDEX || process.env.STROKA_SEARCH_INDEX;
  if (hash) return hash;
  throw new UserError(
    'search-missing',
    'STROKA_SEARCH_INDEX does not name a search index.',
    'Build or start the site with npm run build, npm run dev or npm start, which build the index first.',
  );
}

/** The addresses of all files of the index, in order of their names. Throws UserError "search-missing". */
export async function listSearchFiles(): Promise<readonly string[]> {
  const ending = `.${searchHash()}.json`;
  const names = await readdir(projectPath(SEARCH_FOLDER));
  return names
    .filter((name) => name.endsWith(ending))
    .map((name) => `/search/${name}`)
    .sort();
}

let opened: Promise<Search> | undefined;

/** A search over the site's own index. Throws UserError "search-missing", and rejects if a file of the index is gone. */
export function openSiteSearch(): Promise<Search> {
  opened ??= openSearch(fileReader(searchHash()));
  opened.catch(() => {
    opened = undefined;
  });
  return opened;
}

/** How many segments of the library have each of some words of the dictionary; those that none has are left out. */
export async function countPlaces(lemmas: readonly string[]): Promise<Readonly<Record<string, number>>> {
  const { count } = await openSiteSearch();
  const counts: [string, number][] = [];
  for (const lemma of lemmas) {
    const found = await count(lemma);
    if (found > 0) counts.push([lemma, found]);
  }
  return Object.fromEntries(counts);
}

function fileReader(hash: string): (kind: IndexFileKind) => Promise<unknown> {
  const kept = new Map<string, Promise<unknown>>();
  return (kind) => {
    const file =
      kept.get(kind) ?? readFile(projectPath(`${SEARCH_FOLDER}/${indexFileName(kind, hash)}`), 'utf8').then(JSON.parse);
    kept.delete(kind);
    kept.set(kind, file);
    file.catch(() => kept.delete(kind));
    for (const oldest of kept.keys()) if (kept.size > MOST_KEPT) kept.delete(oldest);
    return file;
  };
}
