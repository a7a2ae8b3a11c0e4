// One pair of documents as the search sees it: unit by unit, or in blocks of several units for a first rough pass.
import type { Side } from './side.ts';

export interface Section {
  readonly source: Side;
  readonly target: Side;
  /** Where the documents begin among all units of their sides. */
  readonly sourceFirst: number;
  readonly targetFirst: number;
  readonly rows: number;
  readonly columns: number;
}

/** Document `index` of both sides, unit by unit. */
export function sectionOf(source: Side, target: Side, index: number): Section {
  const sourceFirst = source.documents[index] as number;
  const targetFirst = target.documents[index] as number;
  return {
    source,
    target,
    sourceFirst,
    targetFirst,
    rows: (source.documents[index + 1] as number) - sourceFirst,
    columns: (target.documents[index + 1] as number) - targetFirst,
  };
}

/** A section in blocks, with the block that each unit went to. */
export interface Blocks extends Section {
  readonly sourceBlock: Int32Array;
  readonly targetBlock: Int32Array;
}

/**
 * The same text in `count` blocks on both sides, each with the same share of its side's letters, so that without any other
 * evidence equal numbers belong together. No word is copied; a block may be empty.
 */
export function inBlocks(section: Section, count: number): Blocks {
  const source = blocks(section.source, section.sourceFirst, section.rows, count);
  const target = blocks(section.target, section.targetFirst, section.columns, count);
  return {
    source: source.side,
    target: target.side,
    sourceFirst: 0,
    targetFirst: 0,
    rows: count,
    columns: count,
    sourceBlock: source.block,
    targetBlock: target.block,
  };
}

function blocks(side: Side, first: number, units: number, count: number): { side: Side; block: Int32Array } {
  const starts = new Int32Array(count + 1).fill(side.starts[first + units] as number);
  const lengths = new Float64Array(count);
  const block = new Int32Array(units);
  const total = side.lengths.subarray(first, first + units).reduce((sum, length) => sum + length, 0);
  let behind = 0;
  for (let unit = 0; unit < units; unit += 1) {
    const length = side.lengths[first + unit] as number;
    const at = Math.min(count - 1, Math.floor(((behind + length / 2) / total) * count));
    behind += length;
    block[unit] = at;
    lengths[at] = (lengths[at] as number) + length;
    starts[at] = Math.min(starts[at] as number, side.starts[first + unit] as number);
  }
  for (let at = count - 1; at >= 0; at -= 1) starts[at] = Math.min(starts[at] as number, starts[at + 1] as number);
  return { side: { ...side, starts, lengths, documents: Int32Array.of(0, count) }, block };
}
