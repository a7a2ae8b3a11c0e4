// reading-level: a work names its level, and the level is about as hard as the text.
import type { Level } from '../../model.ts';
import type { Original, Rule } from '../rule.ts';

const LEVELS: readonly Level[] = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'];
/** The measure is half a level off on the average. */
const TOLERANCE = 1.25;

export const readingLevel: Rule<Original> = {
  code: 'reading-level',
  severity: 'info',
  explain:
    'The level in work.json is compared with a measure of the text: how many of its words are rare, how long its sentences are, and how many participles and adverbial participles it has. The measure is half a level off on the average, so only a difference of more than a level is reported. It does not see the subject or the form: verse and essays in plain words are harder than they measure.',
  *find({ file, meta, difficulty }) {
    if (!meta || !difficulty) return;
    const { level, rare, sentence, verbal } = difficulty;
    const measured = LEVELS[Math.round(level) - 1];
    const measure = `${rare.toFixed(1)} % rare words, ${sentence.toFixed(1)} words a sentence, ${verbal.toFixed(1)} % participles`;
    if (meta.level === undefined) {
      const message = `no level is set; the text measures as ${measured}: ${measure}`;
      yield { file, id: 'level', message, hint: 'Add "level": one of A1 to C2.' };
    } else if (Math.abs(level - 1 - LEVELS.indexOf(meta.level)) >= TOLERANCE) {
      const message = `the level is set to ${meta.level}, but the text measures as ${measured}: ${measure}`;
      yield { file, id: 'level', message, hint: 'Change the level, or give the reason for it in check.json.' };
    }
  },
};
