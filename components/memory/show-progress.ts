// The inline script that shows on the shelf what this device has read. Its source text is put into the page, so it refers to nothing outside itself.
import type { TextMemory } from './stored-data.ts';

type NextText = readonly [slug: string, title: string];

/** What can be read next: the texts of the course in its order, and the first texts of each level, the easiest level first. */
export interface NextTexts {
  readonly course: readonly NextText[];
  readonly levels: readonly (readonly [level: string, texts: readonly NextText[]])[];
}

/**
 * Shows in each element with `data-read` (a slug) how much of that work is read, by filling its template; of a book, the mean of its
 * `data-chapters`. Shows in `data-next` the first text not yet begun: of the course, if the text read last is in it, otherwise at the level of that
 * text or at the next level that has one.
 * `keyPrefix` begins the keys of texts in localStorage.
 */
export function showProgress(lng: string, keyPrefix: string, next: NextTexts): void {
  const parts = new Map<string, number>();
  let latest: TextMemory = {};
  let latestWork = '';
  try {
    for (const key of Object.keys(localStorage)) {
      if (!key.startsWith(keyPrefix)) continue;
      const memory: TextMemory = Object(JSON.parse(localStorage.getItem(key) ?? '{}'));
      const work = key.slice(keyPrefix.length).split('.')[0] ?? '';
      if (memory.part) parts.set(work, (parts.get(work) ?? 0) + memory.part);
      if (memory.level && (memory.time ?? 0) > (latest.time ?? 0)) [latest, latestWork] = [memory, work];
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
  const at = next.levels.findIndex(([level]) => level === latest.level);
  const course = next.course.some(([text]) => text === latestWork) ? next.course : [];
  const texts = [...course, ...(at < 0 ? [] : next.levels.slice(at).flatMap(([, each]) => each))];
  const [slug, title] = texts.find(([text]) => !parts.has(text) && text !== latestWork) ?? [];
  if (!way || !link || !slug) return;
  link.href = `/${lng}/${slug}`;
  link.textContent = title ?? '';
  way.hidden = false;
}
