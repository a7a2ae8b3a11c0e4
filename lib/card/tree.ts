// Converts a sheet to the element tree for the drawing library: plain objects, every line at a fixed position.
import type { Box, Face } from './design.ts';
import type { Sheet, SheetLine } from './sheet.ts';

/** An element as in React, created without React. */
export interface Element {
  readonly type: 'div';
  readonly key: null;
  readonly props: {
    readonly style: Readonly<Record<string, string | number>>;
    readonly children?: string | readonly Element[];
  };
}

/** Font family names of each face, in fallback order. */
export type Families = Readonly<Record<Face, readonly string[]>>;

/** The tree of a sheet. Lines do not wrap: they were measured. */
export function cardTree({ width, height, paper, stroke, lines }: Sheet, families: Families): Element {
  const sheet = { display: 'flex', position: 'relative', width, height, backgroundColor: paper };
  const line = element({ ...place(stroke), backgroundColor: stroke.colour });
  return element(sheet, [line, ...lines.map((each) => lineElement(each, families))]);
}

function lineElement(line: SheetLine, families: Families): Element {
  const { x, y, height, text, face, size, colour } = line;
  const style = {
    position: 'absolute',
    left: x,
    top: y,
    fontFamily: families[face].join(', '),
    fontSize: size,
    lineHeight: height / size,
    color: colour,
    whiteSpace: 'pre',
  };
  return element(style, text);
}

function place({ x, y, width, height }: Box): Readonly<Record<string, string | number>> {
  return { position: 'absolute', left: x, top: y, width, height };
}

function element(style: Element['props']['style'], children?: string | readonly Element[]): Element {
  return { type: 'div', key: null, props: children === undefined ? { style } : { style, children } };
}
