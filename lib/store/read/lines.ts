// Finds the line of an issue in its file, for tools that open the file there.
import { readFile } from 'node:fs/promises';
import type { Issue } from '../../model.ts';
import { libraryPath } from '../paths.ts';
import { type JsonPlace, placesIn } from './json.ts';

const LINE_NAMED = /^line (\d+)/;

/**
 * A function that returns the line of an issue, from 1; undefined if its file does not have the key. Caches the last
 * file.
 */
export function openLines(): (issue: Issue) => Promise<number | undefined> {
  let known: { readonly file: string; readonly places: ReadonlyMap<string, JsonPlace> } | undefined;
  return async ({ file, id, message }) => {
    const named = LINE_NAMED.exec(message)?.[1];
    if (named !== undefined) return Number(named);
    if (known?.file !== file) {
      const text = await readFile(libraryPath(file), 'utf8').catch(() => undefined);
      known = { file, places: text === undefined ? new Map() : placesIn(text) };
    }
    const { places } = known;
    return places.get(id)?.line ?? lineOfParagraph(places, id) ?? (id === '' && places.size > 0 ? 1 : undefined);
  };
}

/** For a paragraph, its first segment. */
function lineOfParagraph(places: ReadonlyMap<string, JsonPlace>, id: string): number | undefined {
  return id === '' ? undefined : places.get(`${id}-1`)?.line;
}
