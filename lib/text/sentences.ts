// Splits a paragraph into sentences, changing only the white space between them.
import { itemAt } from '../item-at.ts';
import type { Lang } from '../model.ts';
import { isBoundary, mayBeBoundary } from './sentences/boundary.ts';
import { lineBoundaries } from './sentences/lines.ts';
import { type ItemNumber, itemNumber } from './sentences/markers.ts';
import { afterToken, NOTHING_OPEN, type OpenSigns } from './sentences/open-signs.ts';
import { tokenise } from './sentences/tokens.ts';

/** Offsets into a text, in UTF-16 code units; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * The sentences of `paragraph`, in order. Every character other than white space is in exactly one of them, and none
 * begins or ends with white space. Linear time.
 */
export function splitSentences(paragraph: string, lang: Lang): readonly Span[] {
  const tokens = tokenise(paragraph);
  const lineEnds = lineBoundaries(paragraph);
  const spans: Span[] = [];
  const count = tokens.starts.length;
  let first = 0;
  let open: OpenSigns = NOTHING_OPEN;
  let item: ItemNumber | undefined = itemNumber(tokens, 0);
  for (let last = 0; last < count; last += 1) {
    open = afterToken(open, tokens, last);
    if (last + 1 < count && !lineEnds.has(itemAt(tokens.ends, last))) {
      if (!mayBeBoundary(tokens, last) || !isBoundary(lang, tokens, first, last, open, item)) continue;
    }
    spans.push({ start: itemAt(tokens.starts, first), end: itemAt(tokens.ends, last) });
    first = last + 1;
    open = NOTHING_OPEN;
    item = itemNumber(tokens, first) ?? item;
  }
  return spans;
}
