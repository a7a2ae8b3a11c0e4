// length-ratio: a translation is about as long as the work's other translations are beside their originals.
import type { Finding, Rule, TranslatedWork } from '../rule.ts';
import { pairsOf } from '../segments.ts';

/** With fewer pairs a work has no habit to speak of. */
const FEWEST = 30;
/** Deviations, in robust standard deviations, that a translator's freedom hardly explains. */
const FARTHEST = 3.5;
/** No translator is steadier than this; what a uniform text has less of says nothing. */
const LEAST_SPREAD = 1.2;
/** Characters that every sentence has beyond what it says, so that short ones are compared calmly. */
const SLACK = 8;

export const lengthRatio: Rule<TranslatedWork> = {
  code: 'length-ratio',
  severity: 'warning',
  explain:
    'A translation that is far longer or shorter beside its original than the work’s other translations are has gained or lost something. The yardstick is the work’s own: the median of the logarithm of the ratio, and the median deviation from it, which no outlier moves (Iglewicz and Hoaglin 1993).',
  *find({ texts }) {
    const measured = texts.flatMap((translation) =>
      pairsOf(translation).map(({ id, source, target }) => ({
        file: translation.target.file,
        id,
        ratio: Math.log((target.length + SLACK) / (source.length + SLACK)),
        // The longer a sentence, the less its ratio strays (Gale and Church 1993).
        weight: Math.sqrt(Math.min(source.length, target.length) + SLACK),
        times: target.length / source.length,
      })),
    );
    if (measured.length < FEWEST) return;
    const usual = median(measured.map(({ ratio }) => ratio));
    const spread = 1.4826 * median(measured.map(({ ratio, weight }) => Math.abs(ratio - usual) * weight));
    for (const { file, id, ratio, weight, times } of measured) {
      if (Math.abs(ratio - usual) * weight > FARTHEST * Math.max(spread, LEAST_SPREAD))
        yield strayed(file, id, times, Math.exp(usual));
    }
  },
};

function strayed(file: string, id: string, times: number, usual: number): Finding {
  const message = `the translation is ${times.toFixed(2)} times as long as the original; in this work it is about ${usual.toFixed(2)}`;
  return { file, id, message, hint: 'See whether something is missing, was added, or stands in a neighbour.' };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
