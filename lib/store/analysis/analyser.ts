// Loads the analyser's trained data: observations from annotated texts, and the weights of the ranking.

import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { z } from 'zod';
import { printedStressTest } from '../../dictionary/printed-stress.ts';
import { type Analyser, createAnalyser } from '../../morphology/analyser.ts';
import { type Commonness, commonnessOf } from '../../morphology/commonness.ts';
import { unpackObserved } from '../../morphology/model-data.ts';
import { fold } from '../../text/fold.ts';
import { OBSERVED_FILE, projectPath, WEIGHTS_FILE } from '../paths.ts';
import { readDictionary } from '../read/dictionary.ts';
import { readRankedLemmas } from '../read/frequency.ts';
import { openMorphology } from '../read/morphology.ts';

const packed = z.record(z.string(), z.string());
const observedSchema = z.object({ tags: z.array(z.string()), forms: packed, shapes: packed });

let opened: Promise<Analyser> | undefined;

/** The analyser, loaded once: about half a second and 90 MB. */
export function openAnalyser(): Promise<Analyser> {
  opened ??= read();
  return opened;
}

async function read(): Promise<Analyser> {
  const [dictionary, commonness, morphology, observed, weights] = await Promise.all([
    readDictionary('en'),
    readCommonness(),
    openMorphology(),
    readPacked(OBSERVED_FILE),
    readPacked(WEIGHTS_FILE),
  ]);
  const data = observedSchema.parse(JSON.parse(observed.toString('utf8')));
  const bytes = new Int8Array(weights.buffer, weights.byteOffset, weights.byteLength);
  return createAnalyser({
    morphology,
    observed: unpackObserved(data),
    weights: bytes,
    commonness,
    allows: printedStressTest(dictionary),
    isName: (lemma) => dictionary.get(fold(lemma))?.some(({ entry }) => entry.pos === 'name') ?? false,
  });
}

/** How common the lemmas of our own dictionary are. */
export async function readCommonness(): Promise<Commonness> {
  const [dictionary, ranked] = await Promise.all([readDictionary('en'), readRankedLemmas()]);
  return commonnessOf(ranked, (lemma) => dictionary.has(lemma));
}

async function readPacked(file: string): Promise<Buffer> {
  return promisify(gunzip)(await readFile(projectPath(file)));
}
