// Shortens text that is too long for a card: at the end of a segment, else at a clause, else at a word, and adds "…".
import type { CardBlock, CardSegment } from './card.ts';

const ELLIPSIS = '…';
/** The end of a clause: after its punctuation and closing quotes and brackets, or before a dash. */
const CLAUSE = /[,;:.!?…][»”’")\]]*(?=\s)|(?=\s[—–]\s)/gu;
/** A cut at a clause must not leave more than this share of the length unused. */
const LEAST_KEPT = 0.5;

/** The first `count` segments, and the share `part` of each side of the next one; both sides end with an ellipsis. */
export function cutBlocks(blocks: readonly CardBlock[], count: number, part: number): readonly CardBlock[] {
  const kept: CardBlock[] = [];
  let left = count;
  for (const { verse, segments } of blocks) {
    const whole = segments.slice(0, left);
    const next = left < segments.length ? segments[left] : undefined;
    left -= whole.length;
    const cut = next && part > 0 ? [cutSegment(next, part)] : [];
    if (whole.length + cut.length > 0) kept.push({ verse, segments: [...whole, ...cut] });
    if (next) return endInEllipsis(kept);
  }
  return kept;
}

/** The beginning of a text, at most `length` characters, without an ellipsis. */
export function cutText(text: string, length: number): string {
  if (text.length <= length) return text;
  const room = text.slice(0, length + 1);
  const clause = Array.from(room.matchAll(CLAUSE), ({ index, 0: mark }) => index + mark.length).filter(
    (end) => end <= length && end >= length * LEAST_KEPT,
  );
  const end = clause.at(-1) ?? lastSpace(room);
  if (end > 0) return text.slice(0, end);
  return text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');
}

/** The text with "…" at its end, replacing a full stop, a comma or an opening quote. */
export function withEllipsis(text: string): string {
  const bare = text.replace(/[\s,;:.—–«“‘([-]+$/u, '');
  if (bare.endsWith(ELLIPSIS)) return bare;
  return /[!?]$/.test(bare) ? `${bare}\u00A0${ELLIPSIS}` : bare + ELLIPSIS;
}

/** The text, or as much of its beginning as fits into `length` characters including an ellipsis. */
export function shortened(text: string, length: number): string {
  // After "!" and "?" there is a space before the ellipsis.
  return text.length <= length ? text : withEllipsis(cutText(text, length - 2));
}

function cutSegment({ source, target }: CardSegment, part: number): CardSegment {
  return {
    source: cutText(source, Math.floor(source.length * part)),
    target: cutText(target, Math.floor(target.length * part)),
  };
}

/** A space at which a line may end, or else any space. */
function lastSpace(text: string): number {
  const space = text.search(/[ \n][^ \n]*$/);
  return space > 0 ? space : text.search(/\s\S*$/);
}

/** Both sides end at the cut: the last segment with text on that side. */
function endInEllipsis(blocks: readonly CardBlock[]): readonly CardBlock[] {
  return endSide(endSide(blocks, 'source'), 'target');
}

function endSide(blocks: readonly CardBlock[], side: keyof CardSegment): readonly CardBlock[] {
  const block = blocks.findLastIndex(({ segments }) => segments.some((segment) => segment[side] !== ''));
  const segment = blocks[block]?.segments.findLastIndex((candidate) => candidate[side] !== '');
  return blocks.map((each, index) => ({
    ...each,
    segments: each.segments.map((one, place) =>
      index === block && place === segment ? { ...one, [side]: withEllipsis(one[side]) } : one,
    ),
  }));
}
