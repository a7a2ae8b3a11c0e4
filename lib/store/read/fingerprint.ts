// Detects that a text has changed on disk without reading it.
import { stat } from 'node:fs/promises';
import type { Lang } from '../../model.ts';
import { parseAddress } from '../../segment/address.ts';
import { contentPath, libraryPath, localePath, SITE_FILE, textName } from '../paths.ts';

/** Changes whenever a file changes that a text, its work or the site's name is read from. */
export async function textFingerprint(address: string, lang: Lang): Promise<string> {
  const { work = '', chapter } = parseAddress(address) ?? {};
  const name = `${textName(chapter)}.json`;
  const files = [
    SITE_FILE,
    contentPath(work, 'work.json'),
    contentPath(work, name),
    localePath(lang, work, 'work.json'),
    localePath(lang, work, name),
    localePath(lang, work, `${textName(chapter)}.state.json`),
  ];
  return (await Promise.all(files.map(fileFingerprint))).join(' ');
}

async function fileFingerprint(file: string): Promise<string> {
  const found = await stat(libraryPath(file)).catch(() => undefined);
  return found ? `${found.mtimeMs}:${found.size}` : '';
}
