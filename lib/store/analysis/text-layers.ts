// What an exported text shows beside its original: stored stress marks, and notes on its less common words.

import { stressMarks } from '../../dictionary/stress-marks.ts';
import { placeWords } from '../../glosses/compose.ts';
import type { Level, Text, TextLayers, WordNote } from '../../model.ts';
import { readLevels } from '../read/frequency.ts';
import { readLayers, segmentsOf } from '../read/word-layers.ts';
import { openAnalyser } from './analyser.ts';
import { openAnalogy } from './words.ts';

/** Words of these levels get no note. */
const COMMON: readonly Level[] = ['A1', 'A2'];

/** The requested layers of a text. A thousand words take 0.1 s with notes, after the analyser has been loaded. */
export async function readTextLayers(
  text: Text,
  { stress, glossary }: { readonly stress: boolean; readonly glossary: boolean },
): Promise<TextLayers> {
  return { stress: stress ? await readPlaces(text) : new Map(), words: glossary ? await readNotes(text) : [] };
}

async function readPlaces(text: Text): Promise<TextLayers['stress']> {
  const layers = await readLayers(text);
  const places = segmentsOf(text).map(({ id, source }) => {
    let place = 0;
    const steps = stressMarks(source, layers.stress.get(id) ?? '') ?? [];
    return [
      id,
      steps.map((step) => {
        place += step;
        return place;
      }),
    ] as const;
  });
  return new Map(places.filter(([, marks]) => marks.length > 0));
}

/** The first occurrence of every headword that is not a name and that the dictionary has. */
async function readNotes(text: Text): Promise<readonly WordNote[]> {
  const [analyser, analogy, levelOf, { stress, here }] = await Promise.all([
    openAnalyser(),
    openAnalogy(text.lang),
    readLevels(),
    readLayers(text),
  ]);
  const notes = new Map<string, WordNote>();
  for (const { segment, start, end, key, sense } of placeWords(segmentsOf(text), { analyser, analogy, stress })) {
    const [reading] = sense.readings;
    const lemma = reading?.word?.lemma ?? reading?.analysis.lemma;
    if (lemma === undefined || COMMON.includes(levelOf(lemma))) continue;
    const headword = reading?.word?.entry.stressed || lemma;
    // Names have a capital in the dictionary, whatever they are taken for at the beginning of a sentence.
    if (reading?.analysis.pos === 'PROPN' || /^\p{Lu}/u.test(headword)) continue;
    const meaning = here[segment]?.[key] ?? reading?.word?.gloss;
    if (meaning && !notes.has(headword)) notes.set(headword, { segment, start, end, headword, gloss: meaning });
  }
  return [...notes.values()];
}
