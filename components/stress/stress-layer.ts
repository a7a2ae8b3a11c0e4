// The layer of stress marks: over the paragraphs in and near the window, or over the word under the pointer; on paper in the text.
import { wordAt } from '../word-card/pointing.ts';
import { drawMarks, eraseMarks } from './draw.ts';
import { type Marks, type Spot, spotsIn } from './marks.ts';
import { writeMarks } from './print.ts';

/** Shows the marks until the function that it gives is called. */
export function showMarks(marks: Marks, where: 'everywhere' | 'pointer'): () => void {
  const stops = where === 'everywhere' ? [markWindow(marks), markPaper(marks)] : [markPointer(marks)];
  return () => {
    for (const stop of stops) stop();
  };
}

const allPairs = () => [...document.querySelectorAll<HTMLElement>('article > section[id]')];

/** Marks what is within a window's height of the window, and again whatever changes its size. */
function markWindow(marks: Marks): () => void {
  const near = new Set<HTMLElement>();
  const draw = (pairs: Iterable<HTMLElement>) =>
    drawMarks(new Map([...pairs].map((pair) => [pair, spotsIn(pair, marks)])));
  // Says the size of what is new to it too, so this one draws all there is to draw.
  const sizes = new ResizeObserver((entries) =>
    draw(entries.flatMap(({ target }) => (target instanceof HTMLElement && near.has(target) ? [target] : []))),
  );
  const places = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (!(target instanceof HTMLElement)) continue;
        if (isIntersecting) {
          near.add(target);
          sizes.observe(target);
        } else {
          near.delete(target);
          sizes.unobserve(target);
          eraseMarks(target);
        }
      }
    },
    { rootMargin: '100% 0px' },
  );
  for (const pair of allPairs()) places.observe(pair);
  const drawAgain = () => draw(near);
  document.fonts.addEventListener('loadingdone', drawAgain);
  return () => {
    places.disconnect();
    sizes.disconnect();
    document.fonts.removeEventListener('loadingdone', drawAgain);
    for (const pair of near) eraseMarks(pair);
  };
}

function markPaper(marks: Marks): () => void {
  const paper = matchMedia('print');
  let takeOut: (() => void) | undefined;
  const before = () => {
    takeOut ??= writeMarks(allPairs().flatMap((pair) => spotsIn(pair, marks)));
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
    const pair = word?.span.closest<HTMLElement>('section') ?? undefined;
    if (marked && marked !== pair) eraseMarks(marked);
    marked = pair;
    if (!word || !pair) return;
    const inWord = ({ node, offset }: Spot) => node === word.text && offset >= word.start && offset < word.end;
    drawMarks(new Map([[pair, spotsIn(pair, marks).filter(inWord)]]));
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
