// The line of the library's file on which a finding stands, for tools that open a file there.
import { readFile } from 'node:fs/promises';
import type { Issue } from '../../model.ts';
import { libraryPath } from '../paths.ts';
import { type JsonPlace, placesIn } from './json.ts';

const LINE_NAMED = /^line (\d+)/;

/** A function that gives the line of an issue, from 1; undefined where its file does not have what it names. Keeps the last file it read. */
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

/** Of a paragraph the first segment. */
function lineOfParagraph(places: ReadonlyMap<string, JsonPlace>, id: string): number | undefined {
  return id === '' ? undefined : places.get(`${id}-1`)?.line;
}
