// Fits a card's text into its frame: at the largest size that fits, or the longest beginning that fits at the smallest.
import { SOURCE_LANGUAGE, TARGET_LANGUAGE } from '../languages.ts';
import type { Card, CardBlock } from './card.ts';
import { type Column, type Side, setColumn } from './column.ts';
import { cutBlocks } from './cut.ts';
import { LANGUAGE_GAP, type Layout, layoutOf, type Step } from './design.ts';
import { drawable, type Type } from './glyphs.ts';
import { placeColumns, type Sheet } from './sheet.ts';

/** Shares of the segment after the last whole one to try, largest first. */
const PARTS = [0.9, 0.8, 0.7, 0.6, 0.5, 0.42, 0.35, 0.3, 0.25, 0.2, 0.16, 0.13, 0.1, 0.08, 0.06, 0.04, 0.02, 0.01];
/** Whole segments are enough if they have at least this share of the text of a cut inside the next one. */
const ENOUGH = 0.6;
/** More characters than fit on any card: the rest is ignored. */
const MOST = 3000;

/** The card to draw: every line has a position inside the frame, without overlaps. */
export function fitCard(card: Card, type: Type): Sheet {
  const blocks = drawableBlocks(card.blocks, type);
  const sides = (['source', 'target'] as const).filter((side) => lengthOf(blocks, side) > 0);
  const layout = layoutOf(card, sides.length === 1);
  const set: Set = (shown, step) => setSides(shown, sides, card.kind, layout, step, type);
  return placeColumns(atLargest(blocks, layout, set) ?? atSmallest(blocks, layout, set), card, layout, type);
}

/** The languages of a card at one size step. */
interface Setting {
  readonly columns: readonly Column[];
  /** The share of its height that the fullest box needs; more than 1 does not fit. */
  readonly filled: number;
}

type Set = (blocks: readonly CardBlock[], step: Step) => Setting;

/** Every segment in drawable characters; a card without any shows an ellipsis. */
function drawableBlocks(blocks: readonly CardBlock[], type: Type): readonly CardBlock[] {
  let read = 0;
  const drawn = blocks.map(({ verse, segments }) => {
    const kept = segments.flatMap(({ source, target }) => {
      if (read > MOST) return [];
      read += Math.max(source.length, target.length);
      const segment = {
        source: drawable(source.slice(0, MOST), SOURCE_LANGUAGE, 'roman', type),
        target: drawable(target.slice(0, MOST), TARGET_LANGUAGE, 'italic', type),
      };
      return segment.source === '' && segment.target === '' ? [] : [segment];
    });
    return { verse, segments: kept };
  });
  const said = drawn.filter(({ segments }) => segments.length > 0);
  return said.length > 0 ? said : [{ verse: false, segments: [{ source: '…', target: '' }] }];
}

function setSides(
  blocks: readonly CardBlock[],
  sides: readonly Side[],
  kind: Card['kind'],
  { boxes }: Layout,
  step: Step,
  type: Type,
): Setting {
  const boxOf = (index: number) => boxes[index] ?? boxes[0];
  const columns = sides.map((side, index) =>
    setColumn(blocks, { side, kind, size: step[side], width: boxOf(index).width }, type),
  );
  const filled =
    boxes.length === 2
      ? Math.max(...columns.map(({ height }, index) => height / boxOf(index).height))
      : heightOf(columns, step) / boxes[0].height;
  return { columns, filled };
}

/** The height of languages below one another. */
function heightOf(columns: readonly Column[], step: Step): number {
  const gaps = Math.round(LANGUAGE_GAP * step.source) * (columns.length - 1);
  return columns.reduce((sum, { height }) => sum + height, gaps);
}

/**
 * The largest step at which everything fits without broken words or turned lines of verse; else the step with the
 * fewest of them; undefined if nothing fits at any step.
 */
function atLargest(blocks: readonly CardBlock[], { steps }: Layout, set: Set): readonly Column[] | undefined {
  let best: readonly Column[] | undefined;
  for (const step of steps) {
    const { columns, filled } = set(blocks, step);
    if (filled <= 1 && (!best || forced(columns) < forced(best))) best = columns;
    if (best && forced(best) === 0) break;
  }
  return best;
}

function forced(columns: readonly Column[]): number {
  return columns.reduce((sum, column) => sum + column.forced, 0);
}

/**
 * As many whole segments as fit at the smallest step and, if there is much space left, the beginning of the next one.
 */
function atSmallest(blocks: readonly CardBlock[], layout: Layout, set: Set): readonly Column[] {
  const smallest = layout.steps.at(-1) ?? { source: 1, target: 1 };
  const setCut = (count: number, part = 0) => set(cutBlocks(blocks, count, part), smallest);
  const count = mostThatFits(
    blocks.reduce((sum, { segments }) => sum + segments.length, 0),
    setCut,
  );
  const whole = cutBlocks(blocks, count, 0);
  // Height grows with length, so parts that are much too long are skipped.
  const longest = count === 0 ? 1.3 / setCut(1).filled : 1;
  for (const part of PARTS.filter((share) => share <= longest)) {
    const { columns, filled } = setCut(count, part);
    if (filled > 1) continue;
    const enough = count > 0 && wordsIn(whole) >= ENOUGH * wordsIn(cutBlocks(blocks, count, part));
    // Without the partial segment a larger size may fit.
    return (enough && atLargest(whole, layout, set)) || columns;
  }
  return atLargest(whole, layout, set) ?? set(whole, smallest).columns;
}

/** The greatest number of whole segments of `all` that fit, by binary search. */
function mostThatFits(all: number, setCut: (count: number) => Setting): number {
  let [fit, tooMany] = [0, all];
  while (tooMany - fit > 1) {
    const middle = Math.floor((fit + tooMany) / 2);
    if (setCut(middle).filled <= 1) fit = middle;
    else tooMany = middle;
  }
  return fit;
}

function wordsIn(blocks: readonly CardBlock[]): number {
  return lengthOf(blocks, 'source') + lengthOf(blocks, 'target');
}

function lengthOf(blocks: readonly CardBlock[], side: Side): number {
  return blocks.flatMap(({ segments }) => segments).reduce((sum, segment) => sum + segment[side].length, 0);
}
