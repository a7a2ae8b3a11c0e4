// Changes the order of the shelf in the library's site.json.

import { libraryPath, SITE_FILE } from '../paths.ts';
import { readJsonFile } from '../read/files.ts';
import { writeJson } from './atomic.ts';

/** Replaces `from` with `to` on the shelf, or removes `from`. If the shelf does not list it, nothing is written. */
export async function replaceOnShelf(from: string, to?: string): Promise<void> {
  const { value } = await readJsonFile(SITE_FILE);
  if (typeof value !== 'object' || value === null || !('shelf' in value)) return;
  const { shelf } = value;
  if (!Array.isArray(shelf) || !shelf.includes(from)) return;
  const replaced = shelf.flatMap((slug) => (slug === from ? (to ?? []) : slug));
  await writeJson(libraryPath(SITE_FILE), { ...value, shelf: replaced });
}
