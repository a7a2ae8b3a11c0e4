// Which cells of the table source × target a search looks at: for each source unit a run of target units.

/** A band of more cells loses the right of its widest rows, but no row is cut to less than the width. */
const mostCells = 1_200_000;
const leastWidth = 64;

/** Row i holds the target units lows[i] up to highs[i] (excluded); both ends never fall. Cell (i, j) is at offsets[i] + j. */
export interface Band {
  readonly rows: number;
  readonly columns: number;
  readonly lows: Int32Array;
  readonly highs: Int32Array;
  readonly offsets: Int32Array;
  readonly cells: number;
}

/** A band from the wanted run of each row: made monotone, connected, and open at both corners. */
export function makeBand(columns: number, lows: Int32Array, highs: Int32Array): Band {
  const rows = lows.length;
  const low = lows.slice();
  const high = highs.slice();
  for (let i = 0; i < rows; i += 1) {
    low[i] = Math.max(0, Math.min(low[i] as number, columns));
    high[i] = Math.max(0, Math.min(high[i] as number, columns));
  }
  if (rows > 0) {
    low[0] = 0;
    high[rows - 1] = columns;
  }
  for (let i = rows - 2; i >= 0; i -= 1) low[i] = Math.min(low[i] as number, low[i + 1] as number);
  for (let i = 1; i < rows; i += 1) high[i] = Math.max(high[i] as number, high[i - 1] as number);
  for (let i = 1; i < rows; i += 1) {
    low[i] = Math.min(low[i] as number, high[i - 1] as number);
  }
  const offsets = new Int32Array(rows);
  let cells = 0;
  for (let i = 0; i < rows; i += 1) {
    offsets[i] = cells - (low[i] as number);
    cells += (high[i] as number) - (low[i] as number);
  }
  return { rows, columns, lows: low, highs: high, offsets, cells };
}

/** The band that leaves nothing out. */
export function fullBand(rows: number, columns: number): Band {
  return makeBand(columns, new Int32Array(rows), new Int32Array(rows).fill(columns));
}

/** The band around the beads a search found likely: everything it thought possible, and `margin` units more on all sides. */
export function bandAround(
  rows: number,
  columns: number,
  beads: { readonly count: number; readonly i: Int32Array; readonly j: Int32Array },
  margin: number,
): Band {
  const lows = new Int32Array(rows).fill(columns);
  const highs = new Int32Array(rows);
  const reach = (row: number, column: number): void => {
    for (let i = Math.max(0, row - margin); i <= Math.min(rows - 1, row + margin); i += 1) {
      lows[i] = Math.min(lows[i] as number, column - margin);
      highs[i] = Math.max(highs[i] as number, column + margin);
    }
  };
  reach(0, 0);
  for (let at = 0; at < beads.count; at += 1) reach(beads.i[at] as number, beads.j[at] as number);
  reach(rows - 1, columns);
  // Rows in a gap see from where the gap begins to where it ends.
  for (let i = 1; i < rows; i += 1) highs[i] = Math.max(highs[i] as number, highs[i - 1] as number);
  for (let i = rows - 2; i >= 0; i -= 1) lows[i] = Math.min(lows[i] as number, lows[i + 1] as number);
  for (let i = 1; i < rows; i += 1) {
    if ((lows[i] as number) > (highs[i - 1] as number)) lows[i] = highs[i - 1] as number;
  }
  for (let i = 0; i < rows; i += 1) if ((highs[i] as number) < (lows[i] as number)) highs[i] = lows[i] as number;
  for (let i = 0; i + 1 < rows; i += 1) highs[i] = Math.max(highs[i] as number, lows[i + 1] as number);
  return makeBand(columns, lows, limited(columns, lows, highs));
}

/** The band of blocks as a band of what they hold; `rowBlock` and `columnBlock` name the block of each finer row and column. */
export function refineBand(band: Band, rowBlock: Int32Array, columnBlock: Int32Array): Band {
  const firstColumn = new Int32Array(band.columns + 1).fill(columnBlock.length);
  for (let column = columnBlock.length - 1; column >= 0; column -= 1)
    firstColumn[columnBlock[column] as number] = column;
  for (let block = band.columns - 1; block >= 0; block -= 1) {
    firstColumn[block] = Math.min(firstColumn[block] as number, firstColumn[block + 1] as number);
  }
  const lows = rowBlock.map((block) => firstColumn[band.lows[block] as number] as number);
  const highs = rowBlock.map((block) => firstColumn[band.highs[block] as number] as number);
  return makeBand(columnBlock.length, lows, limited(columnBlock.length, lows, highs));
}

/**
 * Where two long stretches have nothing in common, all of one by all of the other would be possible. Rows are then cut on the
 * right: what stays holds the way past both of them, the source's nulls first.
 */
function limited(columns: number, lows: Int32Array, highs: Int32Array): Int32Array {
  const width = Math.max(leastWidth, mostCells / lows.length);
  return highs.map((high, i) =>
    Math.min(high, Math.max((lows[i] as number) + width, (lows[i + 1] ?? columns) as number)),
  );
}
