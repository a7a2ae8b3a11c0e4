// The lemmas by frequency: content/frequency.json of the project, loaded once.
import { z } from 'zod';
import { type FrequencyBands, type LevelOf, levelsOf, rankedLemmas } from '../../dictionary/frequency.ts';
import { LEVELS } from '../../site/shelf.ts';
import { missingFile, refuseErrors } from '../issues.ts';
import { FREQUENCY_FILE, projectPath } from '../paths.ts';
import { readStructured } from './structured.ts';

const bands = z.partialRecord(z.enum(LEVELS), z.array(z.string()));

let read: Promise<LevelOf> | undefined;

/** The level of every lemma. Throws UserError "broken-frequency". */
export function readLevels(): Promise<LevelOf> {
  read ??= load().then(levelsOf);
  return read;
}

/** The lemmas from the most to the least frequent. Throws UserError "broken-frequency". */
export async function readRankedLemmas(): Promise<readonly string[]> {
  return rankedLemmas(await load());
}

async function load(): Promise<FrequencyBands> {
  const { data = {}, issues, missing } = await readStructured(FREQUENCY_FILE, bands, projectPath(FREQUENCY_FILE));
  const absent = missing ? [missingFile(FREQUENCY_FILE, 'Restore it from the project’s repository.')] : [];
  refuseErrors('broken-frequency', 'The list of frequent words', [...issues, ...absent]);
  return data;
}
