// Downloads the word counts of the works on the shelf that come into view, a few at a time.
import type { LemmaCount } from '#lib/vocabulary/known.ts';
import { loadJson } from '../download/json-files.ts';

const AT_ONCE = 3;

/**
 * Calls `tell` with the counts at each element's `data-lemmas` once the element is in view; an element whose counts cannot be loaded is left
 * out. Returns the function that ends it.
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
      // It stays empty until its counts have arrived: seeing it once is enough.
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
