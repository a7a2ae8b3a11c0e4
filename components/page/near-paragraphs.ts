// The paragraphs in and near the window: what is drawn over the text is drawn only there.
import { allParagraphs } from './paragraphs.ts';

/**
 * Calls back with the paragraphs that came within a window's height of the window, and with those that left, until the returned function is
 * called. The first call has those that are near from the start.
 */
export function watchNearParagraphs(
  changed: (entered: readonly HTMLElement[], left: readonly HTMLElement[]) => void,
): () => void {
  const observer = new IntersectionObserver(
    (entries) => {
      // A paragraph may have several entries: the last one is true.
      const latest = new Map(entries.map(({ target, isIntersecting }) => [target, isIntersecting]));
      const elementsWhere = (isNear: boolean) =>
        [...latest].flatMap(([target, state]) => (target instanceof HTMLElement && state === isNear ? [target] : []));
      changed(elementsWhere(true), elementsWhere(false));
    },
    { rootMargin: '100% 0px' },
  );
  for (const paragraph of allParagraphs()) observer.observe(paragraph);
  return () => observer.disconnect();
}
