// reading-level: the level given for a work is close to the measured one.
import type { Level } from '../../model.ts';
import type { Original, Rule } from '../rule.ts';

const LEVELS: readonly Level[] = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'];
/** In levels. The measurement is off by half a level on average. */
const TOLERANCE = 1.25;

export const readingLevel: Rule<Original> = {
  code: 'reading-level',
  severity: 'info',
  explain:
    'The level in work.json is compared with a measurement of the text: the share of rare words, the length of sentences, and the share of participles and adverbial participles. The measurement is off by half a level on average, so only a difference of more than one level is reported. It does not consider subject or form: verse and essays in plain words are harder than they measure.',
  *find({ file, meta, difficulty }) {
    if (!meta || !difficulty) return;
    const { level, rare, sentence, verbal } = difficulty;
    const measured = LEVELS[Math.round(level) - 1];
    const measure = `${rare.toFixed(1)} % rare words, ${sentence.toFixed(1)} words a sentence, ${verbal.toFixed(1)} % participles`;
    if (meta.level === undefined) {
      const message = `the level is missing; the text measures as ${measured}: ${measure}`;
      yield { file, id: 'level', message, hint: 'Add "level": one of A1 to C2.' };
    } else if (Math.abs(level - 1 - LEVELS.indexOf(meta.level)) >= TOLERANCE) {
      const message = `the level is set to ${meta.level}, but the text measures as ${measured}: ${measure}`;
      yield { file, id: 'level', message, hint: 'Change the level, or allow it in check.json with a reason.' };
    }
  },
};
