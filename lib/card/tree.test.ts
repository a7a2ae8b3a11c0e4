// The element tree for the drawing library.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Sheet } from './sheet.ts';
import { cardTree } from './tree.ts';

const families = { roman: ['Cyr', 'Lat'], italic: ['CyrItalic'], label: ['Label'] };
const sheet: Sheet = {
  width: 1200,
  height: 630,
  paper: '#F4F6F5',
  stroke: { x: 638, y: 64, width: 4, height: 449, colour: '#B8241C' },
  lines: [{ x: 72, y: 100, width: 300, height: 60, text: 'Чай  остыл.', face: 'roman', size: 48, colour: '#15202B' }],
};

test('every element has a fixed position, and no line wraps', () => {
  const { props } = cardTree(sheet, families);
  assert.partialDeepStrictEqual(props.style, { width: 1200, height: 630, backgroundColor: '#F4F6F5' });
  const [stroke, line] = Array.isArray(props.children) ? props.children : [];
  assert.deepEqual(stroke?.props.style, {
    position: 'absolute',
    left: 638,
    top: 64,
    width: 4,
    height: 449,
    backgroundColor: '#B8241C',
  });
  assert.equal(line?.props.children, 'Чай  остыл.');
  assert.partialDeepStrictEqual(line?.props.style, {
    left: 72,
    top: 100,
    lineHeight: 60 / 48,
    fontFamily: 'Cyr, Lat',
    whiteSpace: 'pre',
  });
});
