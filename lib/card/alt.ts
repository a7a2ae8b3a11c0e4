// The alternative text of a card's picture.
import type { Card, CardSegment } from './card.ts';
import { shortened } from './cut.ts';

/** The limit of X for the description of a picture, the smallest of all. */
export const LONGEST_ALT = 420;
const BETWEEN = ' — ';

/** Both languages of a card and its credits, in at most 420 characters. */
export function cardAlt({ blocks, foot }: Pick<Card, 'blocks' | 'foot'>): string {
  const side = (key: keyof CardSegment) =>
    blocks
      .map(({ verse, segments }) => {
        const texts = segments.map((segment) => segment[key]).filter(Boolean);
        return texts.join(verse ? '\n' : ' ');
      })
      .filter(Boolean)
      .join(' ');
  return pictureAlt([side('source'), side('target'), [foot.left, foot.remark].filter(Boolean).join(' · ')]);
}

/**
 * Fits the parts of an alternative text into 420 characters: short parts are kept, the others are cut to the same
 * length.
 */
export function pictureAlt(parts: readonly string[]): string {
  const said = parts.map((part) => part.replaceAll('\n', ' / ').trim()).filter(Boolean);
  let room = LONGEST_ALT - BETWEEN.length * (said.length - 1);
  let length = room;
  for (const [index, part] of said.toSorted((a, b) => a.length - b.length).entries()) {
    length = Math.floor(room / (said.length - index));
    room -= Math.min(part.length, length);
  }
  return said.map((part) => shortened(part, length)).join(BETWEEN);
}
