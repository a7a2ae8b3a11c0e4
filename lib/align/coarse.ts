// Finds roughly where two long documents run together, from large blocks of units down to small ones.
import { type Band, bandAround, fullBand, refineBand } from './band.ts';
import { scoreWords } from './lexical-scores.ts';
import type { Lexicon } from './lexicon.ts';
import { findPosteriors } from './search.ts';
import { inBlocks, type Section } from './section.ts';
import { estimateShapes, shapes } from './shape-model.ts';

/** Up to so many cells are searched in full. */
const smallTable = 40_000;
/** Units of the first blocks, and the most blocks on a side, so that time and memory grow with the text and not with its square. */
const firstUnits = 6;
const firstBlocks = 64;
const factor = 4;
const margin = 2;
const largest = 2;
/** Words of large blocks are far from independent. */
const weight = 0.5;
/** Blocks cut through what belongs together, so that a missing word says little. */
const reliance = 0.5;
/** Words that stand in most blocks tell them apart badly and are the most of the work: occurrences for each block. */
const commonest = 0.3;

/**
 * The band for a first search by units: everything for short documents; for long ones the same search over blocks whose
 * size falls by four, each time around what the level before thought possible (recursive refinement as in Vecalign,
 * Thompson & Koehn 2019, with words instead of vectors).
 */
export function findBand(section: Section, lexicon: Lexicon): Band {
  const { rows, columns } = section;
  if (rows * columns <= smallTable) return fullBand(rows, columns);
  let count = Math.max(1, Math.min(firstBlocks, Math.floor(Math.min(rows, columns) / firstUnits)));
  let blocks = inBlocks(section, count);
  let band = fullBand(count, count);
  for (;;) {
    const words = scoreWords(blocks, lexicon, band, largest, { reliance, mostFrequent: count * commonest });
    const score = (i: number, j: number, shape: number): number => {
      const { source, target } = shapes[shape] as (typeof shapes)[number];
      return weight * words(i, j, source, target);
    };
    const posteriors = findPosteriors(band, estimateShapes(), largest, score);
    const around = bandAround(count, count, posteriors, margin);
    count *= factor;
    if (count * 2 > Math.min(rows, columns)) return refineBand(around, blocks.sourceBlock, blocks.targetBlock);
    const finer = inBlocks(section, count);
    const parent = Int32Array.from({ length: count }, (_, index) => Math.floor(index / factor));
    band = refineBand(around, parent, parent);
    blocks = finer;
  }
}
