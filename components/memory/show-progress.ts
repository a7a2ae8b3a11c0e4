// The inline script that shows on the shelf what this device has read. Its source text is put into the page, so it refers to nothing outside itself.
import type { TextMemory } from './stored-data.ts';

/** The first texts of each level, the easiest level first: their slugs and titles. */
export type NextTexts = readonly (readonly [
  level: string,
  texts: readonly (readonly [slug: string, title: string])[],
])[];

/**
 * Shows in each element with `data-read` (a slug) how much of that work is read, by filling its template; of a book, the mean of its
 * `data-chapters`. Shows in `data-next` the first text not yet begun at the level of the text read last, or at the next level that has one.
 * `keyPrefix` begins the keys of texts in localStorage.
 */
export function showProgress(lng: string, keyPrefix: string, next: NextTexts): void {
  const parts = new Map<string, number>();
  let latest: TextMemory = {};
  try {
    for (const key of Object.keys(localStorage)) {
      if (!key.startsWith(keyPrefix)) continue;
      const memory: TextMemory = Object(JSON.parse(localStorage.getItem(key) ?? '{}'));
      const work = key.slice(keyPrefix.length).split('.')[0] ?? '';
      if (memory.part) parts.set(work, (parts.get(work) ?? 0) + memory.part);
      if (memory.level && (memory.time ?? 0) > (latest.time ?? 0)) latest = memory;
    }
  } catch {
    return;
  }
  for (const place of document.querySelectorAll<HTMLElement>('[data-read]')) {
    const read = (parts.get(place.dataset.read ?? '') ?? 0) / Number(place.dataset.chapters ?? 1);
    if (!read) continue;
    place.textContent = (place.textContent ?? '').replace('{{share}}', String(Math.max(1, Math.floor(read * 100))));
    place.hidden = false;
  }
  const way = document.querySelector<HTMLElement>('[data-next]');
  const link = way?.querySelector('a');
  const levels = next.map(([level]) => level);
  const [slug, title] =
    next
      .slice(levels.indexOf(latest.level ?? ''))
      .flatMap(([, texts]) => texts.filter(([text]) => !parts.has(text)))[0] ?? [];
  if (!way || !link || !slug || !levels.includes(latest.level ?? '')) return;
  link.href = `/${lng}/${slug}`;
  link.textContent = title ?? '';
  way.hidden = false;
}
