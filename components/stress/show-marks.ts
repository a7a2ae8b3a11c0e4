// Shows stress marks: over the paragraphs in and near the window, or over the word under the pointer; on paper inside the text.
import { drawNear } from '../page/draw-near.ts';
import { onPaper } from '../page/on-paper.ts';
import { allParagraphs, paragraphAt } from '../page/paragraphs.ts';
import { offsetIn, wordAt } from '../page/words.ts';
import { drawMarks, eraseMarks } from './draw-marks.ts';
import { type Marks, type Spot, spotsIn } from './marks.ts';
import { writeMarks } from './print-marks.ts';

/** Which of a paragraph's spots are marked. */
export type Choose = (spots: readonly Spot[], paragraph: HTMLElement) => readonly Spot[];

/** Shows the marks that `choose` lets through, by default all, until the returned function is called. */
export function showMarks(marks: Marks, choose: Choose = (spots) => spots): () => void {
  const chosenIn = (paragraph: HTMLElement) => choose(spotsIn(paragraph, marks), paragraph);
  const { stop } = drawNear(
    (paragraphs) => drawMarks(new Map(paragraphs.map((paragraph) => [paragraph, chosenIn(paragraph)]))),
    eraseMarks,
  );
  const stopPaper = onPaper(() => writeMarks(allParagraphs().flatMap(chosenIn)));
  return () => {
    stop();
    stopPaper();
  };
}

/** Marks the word that the pointer is over or that was tapped, until the returned function is called. */
export function markPointer(marks: Marks): () => void {
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
