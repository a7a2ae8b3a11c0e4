// Stress marks on paper: there lines break anew, and nobody searches or copies, so the marks go into the text itself while it is printed.
import type { Spot } from './marks.ts';

const ACUTE = '\u0301';

/** Puts the marks into the text; what is returned takes them out again. */
export function writeMarks(spots: readonly Spot[]): () => void {
  // From the end, so that the offsets before it stay true.
  const written = spots.toReversed();
  for (const { node, offset } of written) node.insertData(offset + 1, ACUTE);
  return () => {
    for (const { node, offset } of spots) if (node.data[offset + 1] === ACUTE) node.deleteData(offset + 1, 1);
  };
}
