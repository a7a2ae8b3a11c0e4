// Stress marks on paper: lines break differently there, and nobody searches or copies, so the marks are written into the text while it is printed.
import { STRESS_MARK } from '#lib/text/stress-mark.ts';
import type { Spot } from './marks.ts';

/** Writes the marks into the text; the returned function removes them. */
export function writeMarks(spots: readonly Spot[]): () => void {
  // From the end, so that the remaining offsets stay valid.
  const written = spots.toReversed();
  for (const { node, offset } of written) node.insertData(offset + 1, STRESS_MARK);
  return () => {
    for (const { node, offset } of spots) if (node.data[offset + 1] === STRESS_MARK) node.deleteData(offset + 1, 1);
  };
}
