// The difficulty of texts in the library. The analyser is loaded only for texts that are long enough to be measured.
import { type Difficulty, measureDifficulty } from '../../dictionary/difficulty.ts';
import { SOURCE_LANGUAGE } from '../../languages.ts';
import { analyseText } from '../../morphology/analyse.ts';
import { splitSentences } from '../../text/sentences.ts';
import { countWords } from '../../text/words.ts';
import { readLevels } from '../read/frequency.ts';
import type { SegmentsFile } from '../read/segments.ts';
import { openAnalyser } from './analyser.ts';

/** Shorter texts, in words, are not measured. */
const FEWEST_WORDS = 200;

/**
 * The difficulty of several texts together, without headings; undefined if they are too short. Ten thousand words a
 * second.
 */
export async function readDifficulty(
  texts: readonly Pick<SegmentsFile, 'segments'>[],
): Promise<Difficulty | undefined> {
  const segments = texts.flatMap(({ segments }) =>
    [...segments].filter(([id]) => !id.startsWith('h')).map(([, text]) => text),
  );
  if (segments.reduce((sum, text) => sum + countWords(text, SOURCE_LANGUAGE), 0) < FEWEST_WORDS) return undefined;
  const [analyser, levelOf] = await Promise.all([openAnalyser(), readLevels()]);
  const sentences = segments.flatMap((text) =>
    splitSentences(text, SOURCE_LANGUAGE).map(({ start, end }) =>
      analyseText(text.slice(start, end), analyser).flatMap(({ analyses }) => analyses.slice(0, 1)),
    ),
  );
  return measureDifficulty(sentences, levelOf);
}
