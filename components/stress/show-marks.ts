// Shows stress marks: over the paragraphs in and near the window, or over the word under the pointer; on paper inside the text.
import { watchNearParagraphs } from '../page/near-paragraphs.ts';
import { allParagraphs, paragraphAt } from '../page/paragraphs.ts';
import { offsetIn, wordAt } from '../page/words.ts';
import { drawMarks, eraseMarks } from './draw-marks.ts';
import { type Marks, type Spot, spotsIn } from './marks.ts';
import { writeMarks } from './print-marks.ts';

/** Shows the marks until the returned function is called. */
export function showMarks(marks: Marks, where: 'everywhere' | 'pointer'): () => void {
  const stops = where === 'everywhere' ? [markWindow(marks), markPaper(marks)] : [markPointer(marks)];
  return () => {
    for (const stop of stops) stop();
  };
}

/** Marks the paragraphs in the window and within its height above and below, again whenever their size changes. */
function markWindow(marks: Marks): () => void {
  const near = new Set<HTMLElement>();
  const draw = (paragraphs: Iterable<HTMLElement>) =>
    drawMarks(new Map([...paragraphs].map((paragraph) => [paragraph, spotsIn(paragraph, marks)])));
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
      eraseMarks(paragraph);
    }
  });
  const drawAgain = () => draw(near);
  document.fonts.addEventListener('loadingdone', drawAgain);
  return () => {
    stopNear();
    sizes.disconnect();
    document.fonts.removeEventListener('loadingdone', drawAgain);
    for (const paragraph of near) eraseMarks(paragraph);
  };
}

function markPaper(marks: Marks): () => void {
  const paper = matchMedia('print');
  let takeOut: (() => void) | undefined;
  const before = () => {
    takeOut ??= writeMarks(allParagraphs().flatMap((paragraph) => spotsIn(paragraph, marks)));
  };
  const after = () => {
    takeOut?.();
    takeOut = undefined;
  };
  const turn = () => (paper.matches ? before() : after());
  addEventListener('beforeprint', before);
  addEventListener('afterprint', after);
  paper.addEventListener('change', turn);
  turn();
  return () => {
    removeEventListener('beforeprint', before);
    removeEventListener('afterprint', after);
    paper.removeEventListener('change', turn);
    after();
  };
}

/** Marks the word that the pointer is over or that was tapped. */
function markPointer(marks: Marks): () => void {
  let marked: HTMLElement | undefined;
  let asked = 0;
  const mark = (x: number, y: number) => {
    const word = wordAt(x, y, 'source');
    const paragraph = paragraphAt(word?.element ?? null);
    if (marked && marked !== paragraph) eraseMarks(marked);
    marked = paragraph;
    if (!word || !paragraph) return;
    const inWord = ({ node, offset }: Spot) => {
      const place = word.element.contains(node) ? offsetIn(word.element, node) + offset : -1;
      return place >= word.start && place < word.end;
    };
    drawMarks(new Map([[paragraph, spotsIn(paragraph, marks).filter(inWord)]]));
  };
  const follow = ({ clientX, clientY }: PointerEvent) => {
    cancelAnimationFrame(asked);
    asked = requestAnimationFrame(() => mark(clientX, clientY));
  };
  document.addEventListener('pointermove', follow);
  document.addEventListener('pointerdown', follow);
  return () => {
    cancelAnimationFrame(asked);
    document.removeEventListener('pointermove', follow);
    document.removeEventListener('pointerdown', follow);
    if (marked) eraseMarks(marked);
  };
}
