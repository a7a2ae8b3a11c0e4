// The corners of a band's cells: what a search counts at is a node, how much of both sides is behind.
import type { Band } from './band.ts';

/** Node (i, j), i source and j target units behind, is at offsets[i] + j, for j from lows[i] to highs[i] (included). */
export interface Nodes {
  readonly lows: Int32Array;
  readonly highs: Int32Array;
  readonly offsets: Int32Array;
  readonly rows: number;
  readonly size: number;
}

/** One row more than the band, and each row up to the ends of the rows beside it. */
export function nodesOf(band: Band): Nodes {
  const { rows, columns } = band;
  const lows = new Int32Array(rows + 1);
  const highs = new Int32Array(rows + 1);
  const offsets = new Int32Array(rows + 1);
  let size = 0;
  for (let i = 0; i <= rows; i += 1) {
    lows[i] = i === 0 ? 0 : (band.lows[i - 1] as number);
    highs[i] = i === rows ? columns : (band.highs[i] as number);
    offsets[i] = size - (lows[i] as number);
    size += (highs[i] as number) - (lows[i] as number) + 1;
  }
  return { lows, highs, offsets, rows, size };
}
