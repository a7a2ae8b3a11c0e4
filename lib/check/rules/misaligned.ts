// misaligned: a sentence and the translation under its key say the same thing.

import { align } from '../../align/align.ts';
import { itemAt } from '../../item-at.ts';
import type { Finding, Rule, Translation } from '../rule.ts';
import { pairsOf } from '../segments.ts';

/** With fewer pairs there is too little to learn from. */
const FEWEST = 12;
const SURE = 0.9;

export const misaligned: Rule<Translation> = {
  code: 'misaligned',
  severity: 'warning',
  explain:
    'The aligner lays original and translation side by side anew, knowing nothing of their keys. Where it is sure that a translation belongs to another sentence, the keys have slipped, or a sentence stands in its neighbour. Only looked for with --align: it takes a second for a thousand sentences.',
  find(translation) {
    const pairs = pairsOf(translation);
    if (pairs.length < FEWEST) return [];
    const beads = align(
      pairs.map(({ source }) => source),
      pairs.map(({ target }) => target),
    );
    return beads.flatMap(({ source, target, confidence }): readonly Finding[] => {
      if (confidence < SURE || source.length === 0) return [];
      const strayed = target.find((unit) => !source.includes(unit));
      const crossed = source.length > 1 && target.length > 1 ? target[0] : undefined;
      const [mate, id] = [itemAt(pairs, itemAt(source, 0)).id, pairs[strayed ?? crossed ?? -1]?.id];
      if (id === undefined) return [];
      const message =
        strayed === undefined
          ? 'the translation seems to be mixed with the next one'
          : `the translation seems to belong to ${mate}`;
      return [
        { file: translation.target.file, id, message, hint: 'See which sentence each translation says, and move it.' },
      ];
    });
  },
};
