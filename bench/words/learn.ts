// Learns what the analyser needs from annotated sentences: observed readings, and the weights of the ranking.
import type { Morphology } from '#lib/morphology/analysis.ts';
import type { Commonness } from '#lib/morphology/commonness.ts';
import type { FullObserved } from '#lib/morphology/model-data.ts';
import { count, toObserved } from './observe.ts';
import type { PartialSentence } from './partial.ts';
import { TRAINING, train } from './train.ts';
import type { GoldSentence } from './treebank.ts';

/** Perceptrons that see the sentences in different orders; their sum is steadier than each. */
const VOTERS = 6;

export function learn(
  sentences: readonly GoldSentence[],
  partial: readonly PartialSentence[],
  morphology: Morphology,
  commonness: Commonness,
  voters = VOTERS,
): { readonly observed: FullObserved; readonly weights: Float32Array } {
  const cached = cache(morphology);
  const observed = toObserved(count(sentences));
  const sum = new Float32Array(2 ** TRAINING.bits);
  for (let voter = 0; voter < voters; voter += 1) {
    const weights = train(
      sentences,
      partial,
      { morphology: cached, observed, commonness },
      { ...TRAINING, seed: TRAINING.seed + voter },
    );
    for (const [slot, weight] of weights.entries()) if (weight !== 0) sum[slot] = (sum[slot] ?? 0) + weight;
  }
  return { observed, weights: sum };
}

function cache(morphology: Morphology): Morphology {
  const known = new Map<string, ReturnType<Morphology>>();
  return (form) => {
    const parses = known.get(form) ?? morphology(form);
    known.set(form, parses);
    return parses;
  };
}
