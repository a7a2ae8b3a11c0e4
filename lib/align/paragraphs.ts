// Paragraphs as evidence: where both sides have as many of them, the first belongs to the first, and so on.

/** The number of the paragraph of each unit, from 0 on. */
export interface Paragraphs {
  readonly source: Int32Array;
  readonly target: Int32Array;
}

/** undefined where the sides have different numbers of paragraphs, or none that are known. */
export function matchParagraphs(
  source: readonly number[] | undefined,
  target: readonly number[] | undefined,
): Paragraphs | undefined {
  const [left, right] = [numbered(source), numbered(target)];
  if (left === undefined || right === undefined || (left.at(-1) ?? 0) < 1) return undefined;
  return left.at(-1) === right.at(-1) ? { source: left, target: right } : undefined;
}

function numbered(paragraphs: readonly number[] | undefined): Int32Array | undefined {
  if (paragraphs === undefined) return undefined;
  let number = 0;
  return Int32Array.from(paragraphs, (paragraph, unit) => {
    if (unit > 0 && paragraph !== paragraphs[unit - 1]) number += 1;
    return number;
  });
}
