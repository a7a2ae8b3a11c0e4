// length-ratio: the ratio of lengths of translation and original is close to that of the rest of the work.
import type { Finding, Rule, TranslatedWork } from '../rule.ts';
import { pairsOf } from '../segments.ts';

/** With fewer pairs the median of a work is not reliable. */
const FEWEST = 30;
/** Deviations, in robust standard deviations, that free translation hardly explains. */
const FARTHEST = 3.5;
/** The least deviation to assume; a smaller one, in a uniform text, is not significant. */
const LEAST_SPREAD = 1.2;
/** Characters added to the length of every sentence, to reduce the variation of short ones. */
const SLACK = 8;

export const lengthRatio: Rule<TranslatedWork> = {
  code: 'length-ratio',
  severity: 'warning',
  explain:
    'A translation that is much longer or shorter than the original, compared with the rest of the work, has gained or lost text. The measure is the median of the logarithm of the length ratio and the median absolute deviation, which outliers do not affect (Iglewicz and Hoaglin 1993).',
  *find({ texts }) {
    const measured = texts.flatMap((translation) =>
      pairsOf(translation).map(({ id, source, target }) => ({
        file: translation.target.file,
        id,
        ratio: Math.log((target.length + SLACK) / (source.length + SLACK)),
        // The longer a sentence, the less its ratio varies (Gale and Church 1993).
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
  const message = `the translation is ${times.toFixed(2)} times as long as the original; the median of this work is ${usual.toFixed(2)}`;
  return { file, id, message, hint: 'Check for text that is missing, added, or in a neighbouring segment.' };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
