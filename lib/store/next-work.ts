// The work to read after another.
import type { Lang, Work } from '../model.ts';
import { isSlug } from '../segment/address.ts';
import { LEVELS } from '../site/shelf.ts';
import { workFolders } from './folders.ts';
import { readPublishedWork, unlessBroken } from './published.ts';

/**
 * The next published work at the level of `work`: in the order of slugs, from the first again after the last. If it is the only one, the
 * first at the next level that has any; undefined if there is none. Reads works until it is found.
 */
export async function nextWork({ slug, meta }: Pick<Work, 'slug' | 'meta'>, lng: Lang): Promise<Work | undefined> {
  const slugs = (await workFolders()).filter(isSlug).sort();
  const place = slugs.indexOf(slug);
  const rank = ({ level }: Work['meta']) => (level ? LEVELS.indexOf(level) : -1);
  let best: Work | undefined;
  for (const other of [...slugs.slice(place + 1), ...slugs.slice(0, Math.max(place, 0))]) {
    const work = await unlessBroken(readPublishedWork(other, lng));
    if (!work || rank(work.meta) < rank(meta)) continue;
    if (rank(work.meta) === rank(meta)) return work;
    if (!best || rank(work.meta) < rank(best.meta)) best = work;
  }
  return best;
}
