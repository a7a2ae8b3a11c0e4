// Trains the lexicon's ranking on the treebanks beside the project and writes lib/lexicon/model: node scripts/train-words.ts
import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { packObserved, quantise } from '#lib/lexicon/model-data.ts';
import { openMorphology } from '#lib/store/morphology.ts';
import { OBSERVED_FILE, WEIGHTS_FILE } from '#lib/store/paths.ts';
import { readCommon } from '#lib/store/word-model.ts';
import { learn } from '../bench/words/learn.ts';
import { readTreebanks } from '../bench/words/treebank.ts';

const treebanks = readTreebanks();
if (!treebanks) {
  console.error('The treebanks are absent: ../shared/data/words.');
  process.exit(1);
}
const { observed, weights } = learn(
  treebanks.flatMap(({ sentences }) => sentences),
  await openMorphology(),
  await readCommon(),
);
const files = [
  [OBSERVED_FILE, Buffer.from(JSON.stringify(packObserved(observed)))],
  [WEIGHTS_FILE, Buffer.from(quantise(weights).buffer)],
] as const;
for (const [file, bytes] of files) {
  const packed = gzipSync(bytes, { level: 9 });
  writeFileSync(file, packed);
  console.log(`${file}: ${packed.length} bytes`);
}
