// reading-level: a work names its level, and reads about as hard.
import type { Level } from '../../model.ts';
import { countWords } from '../../text/words.ts';
import type { Original, Rule } from '../rule.ts';

const LEVELS: readonly Level[] = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'];
/** School years above which a text leaves each level. */
const LIMITS = [3, 5, 7, 10, 13];
const FEWEST_WORDS = 200;
const SENTENCE_END = /[.!?…]+[»”"’)]*(?=\s|$)/gu;
const VOWELS = /[аеёиоуыэюя]/giu;

export const readingLevel: Rule<Original> = {
  code: 'reading-level',
  severity: 'info',
  explain:
    'The level in work.json, beside a rough measure of the text: the length of its sentences and words, as Flesch and Kincaid reckon it, with Oborneva’s weights for Russian (2006). Two levels apart and more is worth a look; what a text talks of, and how, may be a good reason.',
  *find({ file, meta, texts }) {
    if (!meta) return;
    const segments = texts.flatMap((text) =>
      [...text.segments].filter(([id]) => !id.startsWith('h')).map(([, text]) => text),
    );
    const words = segments.reduce((sum, text) => sum + countWords(text, 'ru'), 0);
    if (words < FEWEST_WORDS) return;
    const sentences = segments.reduce((sum, text) => sum + Math.max(1, text.match(SENTENCE_END)?.length ?? 0), 0);
    const syllables = segments.reduce((sum, text) => sum + (text.match(VOWELS)?.length ?? 0), 0);
    const years = 0.5 * (words / sentences) + 8.4 * (syllables / words) - 15.59;
    const reads = LIMITS.findIndex((limit) => years < limit);
    const measured = LEVELS[reads < 0 ? LEVELS.length - 1 : reads] ?? 'C2';
    const measure = `${(words / sentences).toFixed(1)} words a sentence, ${(syllables / words).toFixed(1)} syllables a word`;
    if (meta.level === undefined) {
      const message = `no level is named; the work reads like ${measured}: ${measure}`;
      yield { file, id: 'level', message, hint: 'Add "level": one of A1 to C2.' };
    } else if (Math.abs(LEVELS.indexOf(measured) - LEVELS.indexOf(meta.level)) >= 2) {
      const message = `the work calls itself ${meta.level} and reads like ${measured}: ${measure}`;
      yield { file, id: 'level', message, hint: 'Name another level, or see which sentences are hard.' };
    }
  },
};
