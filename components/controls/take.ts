// Takes passages from the page: a sentence, a paragraph, or the run of sentences that a selection touches.
import { nameRun } from '#lib/segment/run.ts';
import type { Taken } from './copy.ts';
import { isShown, numbersOf, type Sentence, sentenceAt, textOf } from './sentences.ts';

/** A sentence of a paragraph, or the whole paragraph where `number` is absent. */
export interface Quoted {
  readonly pair: HTMLElement;
  readonly number: string | undefined;
}

/** What is selected, snapped to whole sentences. */
export interface SelectedRun {
  readonly taken: Taken;
  /** Where in the window the selected lines begin and end. */
  readonly start: DOMRect | undefined;
  readonly end: DOMRect | undefined;
}

export function takeQuoted({ pair, number }: Quoted): Taken {
  const numbers = number ? [number] : undefined;
  return {
    id: number ? idOf({ pair, number }) : pair.id,
    number: pair.id.slice(1),
    source: textOf(pair, numbers, 'source'),
    target: textOf(pair, numbers, 'target'),
  };
}

/** The sentences that the selection touches, on whichever side and in however many paragraphs; undefined where it touches none. */
export function takeSelection(): SelectedRun | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed) return undefined;
  const range = selection.getRangeAt(0);
  const touched = [...document.querySelectorAll('section[id] [data-n]')].flatMap((span) => {
    const part = range.intersectsNode(span) && isShown(span) ? partOf(span, range) : undefined;
    return part?.toString().trim() ? { span, part } : [];
  });
  const [one, other] = [touched.at(0), touched.at(-1)].map((each) => sentenceAt(each?.span ?? null));
  const taken = one && other && takeRun(one, other);
  const lines = touched.flatMap(({ part }) => [...part.getClientRects()]);
  return taken && { taken, start: lines.at(0), end: lines.at(-1) };
}

/** What of an element lies in a range. */
function partOf(element: Element, range: Range): Range {
  const part = document.createRange();
  part.selectNodeContents(element);
  if (range.compareBoundaryPoints(Range.START_TO_START, part) > 0)
    part.setStart(range.startContainer, range.startOffset);
  if (range.compareBoundaryPoints(Range.END_TO_END, part) < 0) part.setEnd(range.endContainer, range.endOffset);
  return part;
}

function takeRun(one: Sentence, other: Sentence): Taken | undefined {
  const pairs = [...document.querySelectorAll<HTMLElement>('section[id]')];
  const all = pairs.flatMap((pair) => numbersOf(pair).map((number) => ({ pair, number, id: idOf({ pair, number }) })));
  const ends = [one, other].map(idOf);
  const [from = -1, to = -1] = ends.map((end) => all.findIndex(({ id }) => id === end)).sort((a, b) => a - b);
  const run = Map.groupBy(all.slice(from, to + 1), ({ pair }) => pair);
  const blocks = [...Map.groupBy(all, ({ pair }) => pair)].map(([{ id }, segments]) => ({ id, segments }));
  const id = nameRun(blocks, ends[0] ?? '', ends[1] ?? '');
  if (!id) return undefined;
  const say = (side: 'source' | 'target') =>
    [...run]
      .map(([pair, sentences]) =>
        textOf(
          pair,
          sentences.map(({ number }) => number),
          side,
        ),
      )
      .filter(Boolean)
      .join('\n\n');
  const numbers = [...run.keys()].map((pair) => pair.id.slice(1));
  const number = [...new Set([numbers.at(0), numbers.at(-1)])].join('–');
  return { id, number, source: say('source'), target: say('target') };
}

function idOf({ pair, number }: Sentence): string {
  return pair.querySelector(`:scope > :first-child [data-n="${number}"]`)?.id || pair.id;
}
