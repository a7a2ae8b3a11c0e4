// Fetches the words of those works on the shelf that come into view, a few at a time.
import type { LemmaCount } from '#lib/vocabulary/known.ts';
import { loadJson } from '../download/json-files.ts';

const AT_ONCE = 3;

/**
 * Hands over the counts that each place names in `data-lemmas`, once it is seen; a place whose counts cannot be had is passed over.
 * Returns what ends it.
 */
export function fetchVisible(
  places: Iterable<HTMLElement>,
  tell: (place: HTMLElement, lemmas: readonly LemmaCount[]) => void,
): () => void {
  const waiting: HTMLElement[] = [];
  let running = 0;
  let isOpen = true;

  async function run(): Promise<void> {
    running += 1;
    for (let place = waiting.shift(); isOpen && place; place = waiting.shift()) {
      const lemmas = await loadJson<readonly LemmaCount[]>(place.dataset.lemmas ?? '');
      if (isOpen && lemmas) tell(place, lemmas);
    }
    running -= 1;
  }

  const observer = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting || !(target instanceof HTMLElement)) continue;
      // The place itself is empty and drawn later: one look at it is enough.
      observer.unobserve(target);
      waiting.push(target);
      if (running < AT_ONCE) void run();
    }
  });
  for (const place of places) observer.observe(place);
  return () => {
    isOpen = false;
    observer.disconnect();
  };
}
