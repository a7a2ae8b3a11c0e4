// Lays out one language of a card: blocks below one another, prose broken into even lines, verse in its own lines.
import type { Card, CardBlock, CardSegment } from './card.ts';
import { BLOCK_GAP, type Face, LEADING, TURN } from './design.ts';
import type { Type } from './glyphs.ts';
import { breakProse, breakVerse, type Lines } from './lines.ts';

export type Side = keyof CardSegment;

export interface ColumnSetting {
  readonly side: Side;
  readonly kind: Card['kind'];
  /** Font size and width of the column in pixels. */
  readonly size: number;
  readonly width: number;
}

/** One line of text; `x` and `y` are the upper left corner of its box in the column. */
export interface Row {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

export interface Column extends ColumnSetting {
  readonly face: Face;
  readonly rows: readonly Row[];
  readonly rowHeight: number;
  readonly height: number;
  /** Number of broken words and turned lines of verse. */
  readonly forced: number;
}

/** Lays out one side of the blocks; blocks without text on that side take no space. */
export function setColumn(blocks: readonly CardBlock[], setting: ColumnSetting, type: Type): Column {
  const { side, kind, size, width } = setting;
  const face = side === 'source' ? 'roman' : 'italic';
  const rowHeight = Math.round(size * LEADING[kind][face]);
  const ems = (text: string) => type.width(text, face);
  const rows: Row[] = [];
  let forced = 0;
  let y = 0;
  for (const { verse, segments } of blocks) {
    const texts = segments.map((segment) => segment[side]).filter((text) => text !== '');
    if (texts.length === 0) continue;
    if (rows.length > 0) y += Math.round(size * BLOCK_GAP);
    const paragraphs = verse ? texts.flatMap((text) => text.split('\n')) : texts.join(' ').split('\n');
    for (const paragraph of paragraphs) {
      const { lines, broken } = breakParagraph(paragraph, verse, width / size, ems);
      forced += broken + (verse ? lines.length - 1 : 0);
      for (const [index, text] of lines.entries()) {
        const x = verse && index > 0 ? Math.round(size * TURN) : 0;
        rows.push({ text, x, y, width: Math.ceil(ems(text) * size) });
        y += rowHeight;
      }
    }
  }
  return { ...setting, face, rows, rowHeight, height: y, forced };
}

/** `width` in ems. */
function breakParagraph(text: string, verse: boolean, width: number, ems: (text: string) => number): Lines {
  return verse ? breakVerse(text, width, width - TURN, ems) : breakProse(text, width, ems);
}
