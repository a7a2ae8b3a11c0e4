// The list of what makes a work, or the library itself, readable offline.
import { isInterfaceLanguage } from '#lib/site/address.ts';
import { LIBRARY_LIST } from '#lib/site/offline.ts';
import { listLibraryFiles, listWorkFiles } from '#lib/store/offline-lists.ts';
import { listSearchFiles } from '#lib/store/read/search-files.ts';
import { notFound } from '../../../responses.ts';
import { loadShelf } from '../../../shelf.ts';

interface Context {
  readonly params: Promise<{ lng: string; file: string }>;
}

/** Not cached: an edited text has other files. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { lng, file } = await params;
  const name = /^([a-z\d-]+)\.json$/.exec(file)?.[1];
  if (!isInterfaceLanguage(lng) || name === undefined) return notFound();
  const list =
    name === LIBRARY_LIST
      ? listLibraryFiles(await loadShelf(lng), await listSearchFiles(), lng)
      : await listWorkFiles(name, lng);
  return list ? Response.json(list, { headers: { 'Cache-Control': 'no-cache' } }) : notFound();
}
