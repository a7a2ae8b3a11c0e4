// Loads the analyser's trained data: observations from annotated texts, and the weights of the ranking.

import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { z } from 'zod';
import { TARGET_LANGUAGE } from '../../languages.ts';
import { type Analyser, createAnalyser } from '../../morphology/analyser.ts';
import { unpackObserved } from '../../morphology/model-data.ts';
import type { IsCommon } from '../../morphology/ranking/form.ts';
import { fold } from '../../text/fold.ts';
import { OBSERVED_FILE, projectPath, WEIGHTS_FILE } from '../paths.ts';
import { readDictionary } from '../read/dictionary.ts';
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
  const [isCommon, morphology, observed, weights] = await Promise.all([
    readCommon(),
    openMorphology(),
    readPacked(OBSERVED_FILE),
    readPacked(WEIGHTS_FILE),
  ]);
  const data = observedSchema.parse(JSON.parse(observed.toString('utf8')));
  const bytes = new Int8Array(weights.buffer, weights.byteOffset, weights.byteLength);
  return createAnalyser({ morphology, observed: unpackObserved(data), weights: bytes, isCommon });
}

/** The common lemmas are those of the project's dictionary. */
export async function readCommon(): Promise<IsCommon> {
  const dictionary = await readDictionary(TARGET_LANGUAGE);
  return (lemma) => dictionary.has(fold(lemma));
}

async function readPacked(file: string): Promise<Buffer> {
  return promisify(gunzip)(await readFile(projectPath(file)));
}
