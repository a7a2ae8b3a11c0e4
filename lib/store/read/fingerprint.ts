// Detects that a text has changed on disk without reading it.
import { stat } from 'node:fs/promises';
import { TARGET_LANGUAGE } from '../../languages.ts';
import type { Lang } from '../../model.ts';
import { parseAddress } from '../../segment/address.ts';
import { contentPath, libraryPath, localePath, SITE_FILE, textName } from '../paths.ts';

/** Changes whenever a file changes that a text, its work or the site's name is read from. */
export async function textFingerprint(address: string, lang: Lang): Promise<string> {
  const { work = '', chapter } = parseAddress(address) ?? {};
  const name = textName(chapter);
  const layers = ['work', name, `${name}.notes`, `${name}.emphasis`];
  // The folder changes with the number of chapters.
  const files = [SITE_FILE, contentPath(work), ...layers.map((file) => contentPath(work, `${file}.json`))];
  // Without a translation into the language, the English is shown.
  for (const lng of new Set([lang, TARGET_LANGUAGE])) {
    for (const file of [...layers, `${name}.state`]) files.push(localePath(lng, work, `${file}.json`));
  }
  return (await Promise.all(files.map((file) => fileFingerprint(libraryPath(file))))).join(' ');
}

/** Changes when a file does; "" if there is none. */
export async function fileFingerprint(path: string): Promise<string> {
  const found = await stat(/* turbopackIgnore: true */ path).catch(() => undefined);
  return found ? `${found.mtimeMs}:${found.size}` : '';
}
