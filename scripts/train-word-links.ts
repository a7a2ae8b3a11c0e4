// Learns the weights of the linker of words from the hand-linked sentences of the library, and writes them: node scripts/train-word-links.ts
import { writeFileSync } from 'node:fs';
import { learnWeights } from '../bench/align-words/learn.ts';
import { readLinkedSentences } from '../test/gold/word-links.ts';

const FILE = 'lib/align/words/weights.ts';

const { russian, english } = await learnWeights(readLinkedSentences().filter(({ half }) => half === 'dev'));
const list = (weights: Float64Array) =>
  `Float64Array.of(${[...weights].map((weight) => Number(weight.toFixed(2))).join(', ')})`;
writeFileSync(
  FILE,
  `// Weights of the features in features.ts, in their order. Written by scripts/train-word-links.ts from test/gold/word-links.tsv, "dev".
// biome-ignore-all format: a table

/** Of the chain in which Russian words choose. */
export const RUSSIAN_CHOOSES = ${list(russian)};

/** Of the chain in which English words choose. */
export const ENGLISH_CHOOSES = ${list(english)};
`,
);
console.log(FILE);
