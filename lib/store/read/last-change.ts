// When the files of a work were last changed.
import { stat } from 'node:fs/promises';
import { TARGET_LANGUAGE } from '../../languages.ts';
import { namesIn } from '../folders.ts';
import { contentPath, libraryPath, localePath } from '../paths.ts';

/**
 * The latest date of the files of a work and of its English translation, or that of SOURCE_DATE_EPOCH (seconds), with which builds of one library
 * on several machines are the same. A work without files has the date 0.
 */
export async function lastChange(work: string): Promise<Date> {
  const fixed = process.env.SOURCE_DATE_EPOCH;
  if (fixed && /^\d+$/.test(fixed)) return new Date(Number(fixed) * 1000);
  let latest = 0;
  for (const folder of [contentPath(work), localePath(TARGET_LANGUAGE, work)]) {
    for (const name of (await namesIn(folder)) ?? []) {
      const { mtimeMs } = await stat(libraryPath(`${folder}/${name}`));
      latest = Math.max(latest, mtimeMs);
    }
  }
  return new Date(latest);
}
