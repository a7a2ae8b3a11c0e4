// The words, and the stress marks, of an own text: what the server makes for a text of the library, made of the packed data.
import { type Analogy, learnAnalogy } from '../dictionary/analogy.ts';
import { createDictionary, type Dictionary } from '../dictionary/dictionary.ts';
import { type LevelOf, levelsOf, rankedLemmas } from '../dictionary/frequency.ts';
import { indexPhrases } from '../dictionary/phrases.ts';
import { printedStressTest } from '../dictionary/printed-stress.ts';
import { stressMarks } from '../dictionary/stress-marks.ts';
import { stressText } from '../dictionary/stressed-text.ts';
import { composeWords, type PhraseBook } from '../glosses/compose.ts';
import { composeEnglish } from '../glosses/english-words.ts';
import type { EnglishWordsFile } from '../glosses/english-words-file.ts';
import type { WordsFile } from '../glosses/words-file.ts';
import type { Text } from '../model.ts';
import { analyseText } from '../morphology/analyse.ts';
import { type Analyser, createAnalyser } from '../morphology/analyser.ts';
import { commonnessOf } from '../morphology/commonness.ts';
import { readDawg } from '../morphology/forms/dawg.ts';
import { openParadigms } from '../morphology/forms/paradigms.ts';
import { openWordForms } from '../morphology/forms/word-forms.ts';
import { habitsOf } from '../morphology/habits.ts';
import { unpackObserved } from '../morphology/model-data.ts';
import { fold } from '../text/fold.ts';
import type { WordData, WordDataName } from './word-data.ts';

/** Files of a text as its page asks for them. */
export interface OwnWords {
  readonly words: WordsFile;
  readonly english: EnglishWordsFile;
  /** Segment id → stressed vowels, as stressMarks gives them. */
  readonly marks: Readonly<Record<string, readonly number[]>>;
}

export interface WordMaker {
  /** `stress`: the segments that have marks in the layer of the text. A thousand words take about 0.2 s. */
  readonly wordsOf: (text: Text, stress: ReadonlyMap<string, string>) => OwnWords;
}

/** Opens the data: about a second and 90 MB. */
export function openWordMaker(data: WordData): WordMaker {
  const json = <Data>(name: WordDataName): Data => JSON.parse(new TextDecoder().decode(data[name]));
  const dictionary = createDictionary(json('lexicon'), json('glosses'));
  const frequency = json<Parameters<typeof levelsOf>[0]>('frequency');
  const sources: Sources = {
    dictionary,
    analogy: learnAnalogy(dictionary),
    levelOf: levelsOf(frequency),
    phrases: { index: indexPhrases(json('phrases')), glosses: json('phrase-glosses') },
    analyser: createAnalyser({
      morphology: openWordForms({
        words: readDawg(data.words),
        probabilities: readDawg(data.probabilities),
        endings: [data['endings-0'], data['endings-1'], data['endings-2']].map(readDawg),
        paradigms: openParadigms(new Uint16Array(data.paradigms), json('suffixes'), json('tags')),
      }),
      observed: unpackObserved(json('observed')),
      weights: new Int8Array(data.weights),
      commonness: commonnessOf(rankedLemmas(frequency), (lemma) => dictionary.has(lemma)),
      allows: printedStressTest(dictionary),
      isName: (lemma) => dictionary.get(fold(lemma))?.some(({ entry }) => entry.pos === 'name') ?? false,
    }),
  };
  return { wordsOf: (text, stress) => wordsOf(text, stress, sources) };
}

interface Sources {
  readonly dictionary: Dictionary;
  readonly analogy: Analogy;
  readonly levelOf: LevelOf;
  readonly phrases: PhraseBook;
  readonly analyser: Analyser;
}

function wordsOf({ paragraphs }: Text, stress: ReadonlyMap<string, string>, sources: Sources): OwnWords {
  const { analyser, analogy, dictionary } = sources;
  const segments = paragraphs.flatMap((paragraph) => paragraph.segments);
  const lines = segments.map(({ id, source }) => stress.get(id) ?? source);
  const habits = habitsOf(lines, analyser.look);
  const marks = segments.flatMap(({ id, source }, index) => {
    const line = lines[index] ?? source;
    const places = stressMarks(source, stressText(line, analyseText(line, analyser, habits), analogy).text);
    return places && places.length > 0 ? [[id, places] as const] : [];
  });
  return {
    words: composeWords(segments, { ...sources, stress, here: {}, findInPacks: () => new Map() }),
    english: composeEnglish(
      segments.flatMap(({ target }) => target ?? []),
      dictionary,
    ),
    marks: Object.fromEntries(marks),
  };
}
