// The cursor of the desk: a pair, a side, and an offset in its text.

import { type DeskPair, type Side, translationOf } from '#lib/desk/desk-text.ts';
import type { Operation } from '#lib/desk/perform.ts';
import { counterpartOffset, sentenceStarts } from '#lib/desk/sentence-ends.ts';
import { SOURCE_LANGUAGE } from '#lib/languages.ts';
import type { Lang } from '#lib/model.ts';
import type { CursorCommand, DeskCommand } from './keys.ts';

export interface Cursor {
  readonly id: string;
  readonly side: Side;
  /** In UTF-16 units. */
  readonly at: number;
}

/** The text of a side; "" where there is none. */
export function textOf(pair: DeskPair, side: Side, lang: Lang): string {
  return side === 'source' ? pair.source : (translationOf(pair, lang).text ?? '');
}

/** The offset of the word before or after an offset, or of an end. */
export function moveInText(text: string, at: number, command: CursorCommand): number {
  const words = [
    0,
    ...Array.from(text.matchAll(/\s+(?=\S)/g), ({ index, 0: space }) => index + space.length),
    text.length,
  ];
  if (command === 'begin') return 0;
  if (command === 'end') return text.length;
  if (command === 'wordBefore') return words.findLast((word) => word < at) ?? 0;
  return words.find((word) => word > at) ?? text.length;
}

/** The operation of a command at the cursor; undefined for a command that is none. */
export function operationAt(command: DeskCommand, pair: DeskPair, cursor: Cursor, lang: Lang): Operation | undefined {
  const { id, side, at } = cursor;
  const text = textOf(pair, side, lang);
  const starts = sentenceStarts(id, text, side === 'source' ? SOURCE_LANGUAGE : lang);
  switch (command) {
    case 'up':
      return { do: 'move', id, side, at: starts[0] ?? text.length, to: 'above' };
    case 'down':
      return { do: 'move', id, side, at: starts.at(-1) ?? 0, to: 'below' };
    case 'before':
      return { do: 'move', id, side, at, to: 'above' };
    case 'after':
      return { do: 'move', id, side, at, to: 'below' };
    case 'split':
      return splitAt(pair, side, at > 0 && at < text.length ? at : starts[0], lang);
    case 'merge':
    case 'untranslated':
    case 'accept':
      return { do: command, id };
    default:
      return undefined;
  }
}

/** Divides one side at an offset, and the other at the sentence that begins nearest to the same share of its length. */
function splitAt(pair: DeskPair, side: Side, at: number | undefined, lang: Lang): Operation {
  const { id, source } = pair;
  const target = textOf(pair, 'target', lang);
  const own = side === 'source' ? source : target;
  const other = side === 'source' ? target : source;
  const place = at ?? own.length;
  const share = own === '' ? 1 : place / own.length;
  const mate = counterpartOffset(id, other, side === 'source' ? lang : SOURCE_LANGUAGE, share);
  return side === 'source'
    ? { do: 'split', id, source: place, target: mate }
    : { do: 'split', id, source: mate, target: place };
}
