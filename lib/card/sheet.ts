// Places a card's lines on the sheet: the columns, the red line, and the foot.

import { itemAt } from '../item-at.ts';
import { SOURCE_LANGUAGE } from '../languages.ts';
import type { Card } from './card.ts';
import type { Column, Row } from './column.ts';
import { cutText, withEllipsis } from './cut.ts';
import {
  type Box,
  coloursOf,
  type Face,
  FOOT_GAP,
  FOOT_RIGHT,
  FOOT_SHRINK,
  LANGUAGE_GAP,
  type Layout,
} from './design.ts';
import { drawable, type Type } from './glyphs.ts';
import { piecesOf } from './pieces.ts';

/** A line of text in its box; the box is as high as the line height. */
export interface SheetLine extends Box {
  readonly text: string;
  readonly face: Face;
  readonly size: number;
  readonly colour: string;
}

/** A card ready to draw. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly paper: string;
  readonly stroke: Box & { readonly colour: string };
  readonly lines: readonly SheetLine[];
}

/** Two columns side by side begin on one line and are centred together; two columns in one box are centred together. */
export function placeColumns(columns: readonly Column[], card: Card, layout: Layout, type: Type): Sheet {
  const { width, height, stroke, boxes } = layout;
  const { paper, ink, second, line } = coloursOf(card);
  const tops = boxes.length === 2 ? besideEachOther(columns, boxes[0]) : stacked(columns, boxes[0]);
  const lines = columns.flatMap((column, index) => {
    const { x } = boxes[index] ?? boxes[0];
    const colour = column.side === 'source' || columns.length === 1 ? ink : second;
    return column.rows.flatMap((row) => drawnLines(sheetLine(row, column, x, itemAt(tops, index), colour), type));
  });
  return {
    width,
    height,
    paper,
    stroke: { ...stroke, colour: line },
    lines: [...lines, ...footLines(card, layout, type)],
  };
}

function middle({ y, height }: Box, filled: number): number {
  return y + Math.round((height - filled) / 2);
}

/** Half of what the typeface has above the baseline more than below, in ems: a line's baseline is so far below its middle. */
const BASELINE = 0.262;

/** The tops of two columns whose first lines have one baseline, together in the middle of the box; a full column stays inside it. */
function besideEachOther(columns: readonly Column[], box: Box): readonly number[] {
  const baselines = columns.map(({ rowHeight, size }) => Math.round(rowHeight / 2 + size * BASELINE));
  const drops = baselines.map((baseline) => Math.max(...baselines) - baseline);
  const filled = Math.max(...columns.map(({ height }, index) => height + itemAt(drops, index)));
  const start = Math.max(box.y, middle(box, filled));
  return columns.map(({ height }, index) => Math.min(start + itemAt(drops, index), box.y + box.height - height));
}

function stacked(columns: readonly Column[], box: Box): readonly number[] {
  const gap = Math.round((columns[0]?.size ?? 0) * LANGUAGE_GAP);
  const filled = columns.reduce((sum, { height }) => sum + height, gap * (columns.length - 1));
  let y = middle(box, filled);
  return columns.map(({ height }) => {
    const top = y;
    y += height + gap;
    return top;
  });
}

function sheetLine(row: Row, { face, size, rowHeight }: Column, x: number, y: number, colour: string): SheetLine {
  return { text: row.text, face, size, colour, x: x + row.x, y: y + row.y, width: row.width, height: rowHeight };
}

/** The pieces of a line from left to right; nearly always the line itself. */
function drawnLines(line: SheetLine, type: Type): readonly SheetLine[] {
  const pieces = piecesOf(line.text);
  if (pieces.length === 1) return [line];
  let { x } = line;
  return pieces.flatMap((text) => {
    const width = type.width(text, line.face) * line.size;
    const piece = { ...line, text, x: Math.round(x), width: Math.floor(width) };
    x += width;
    // A space has nothing to draw.
    return text.trim() === '' ? [] : [piece];
  });
}

/**
 * The two parts of the foot, smaller or cut if they are long; the right part, which identifies the passage, has
 * priority.
 */
function footLines(card: Card, { foot }: Layout, type: Type): readonly SheetLine[] {
  const ends = [card.foot.left, [card.foot.remark, card.foot.right].filter(Boolean).join(' · ')];
  const [left, right] = ends.map((text) => drawable(text.replaceAll('\n', ' '), SOURCE_LANGUAGE, 'label', type));
  const sizes = FOOT_SHRINK.map((share) => Math.round(foot.size * share));
  const needed = type.width(`${left}${right}`, 'label') + FOOT_GAP;
  const size = sizes.find((candidate) => needed * candidate <= foot.width) ?? Math.min(...sizes);
  const line = (text: string, from: (width: number) => number): SheetLine => {
    const width = Math.ceil(type.width(text, 'label') * size);
    const { y, height } = foot;
    return { text, face: 'label', size, colour: coloursOf(card).quiet, x: from(width), y, width, height };
  };
  const shownRight = line(
    cutLabel(right ?? '', (foot.width * FOOT_RIGHT) / size, type),
    (width) => foot.x + foot.width - width,
  );
  const room = (foot.width - shownRight.width) / size - FOOT_GAP;
  const lines = [line(cutLabel(left ?? '', room, type), () => foot.x), shownRight];
  return lines.filter(({ text }) => text !== '').flatMap((each) => drawnLines(each, type));
}

/** A label cut at a word to a width in ems, with an ellipsis. */
function cutLabel(text: string, ems: number, type: Type): string {
  let shown = text;
  for (let length = text.length - 1; shown !== '' && type.width(shown, 'label') > ems; length -= 1) {
    shown = length > 0 ? withEllipsis(cutText(text, length)) : '';
  }
  return shown;
}
