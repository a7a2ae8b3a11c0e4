// Keeps what is drawn over paragraphs right: only in and near the window, and again whenever a paragraph's size or the fonts change.
import { watchNearParagraphs } from './near-paragraphs.ts';

export interface Drawing {
  /** Draws all paragraphs near the window again. */
  readonly drawAgain: () => void;
  /** Erases everything and stops. */
  readonly stop: () => void;
}

/** Calls `draw` with paragraphs that come near the window or change, and `erase` with those that leave. */
export function drawNear(
  draw: (paragraphs: readonly HTMLElement[]) => void,
  erase: (paragraph: HTMLElement) => void,
): Drawing {
  const near = new Set<HTMLElement>();
  // It also reports the first size of what it begins to observe, so it draws new paragraphs as well.
  const sizes = new ResizeObserver((entries) =>
    draw(entries.flatMap(({ target }) => (target instanceof HTMLElement && near.has(target) ? [target] : []))),
  );
  const stopNear = watchNearParagraphs((entered, left) => {
    for (const paragraph of entered) {
      near.add(paragraph);
      sizes.observe(paragraph);
    }
    for (const paragraph of left) {
      near.delete(paragraph);
      sizes.unobserve(paragraph);
      erase(paragraph);
    }
  });
  const drawAgain = () => draw([...near]);
  document.fonts.addEventListener('loadingdone', drawAgain);
  return {
    drawAgain,
    stop: () => {
      stopNear();
      sizes.disconnect();
      document.fonts.removeEventListener('loadingdone', drawAgain);
      for (const paragraph of near) erase(paragraph);
    },
  };
}
