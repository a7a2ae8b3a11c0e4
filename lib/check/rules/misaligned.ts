// misaligned: an original and the translation under its key are the same sentence.

import { type Anchor, alignAnchored } from '../../align/anchored.ts';
import { type Bead, DOUBTFUL } from '../../align/bead.ts';
import { isAccepted } from '../../segment/anchors.ts';
import type { Finding, Rule, Translation } from '../rule.ts';
import { type Pair, pairsOf } from '../segments.ts';

/** With fewer pairs there is too little to learn from, but for what a dictionary knows. */
const FEWEST = 12;
const FEWEST_WITH_DICTIONARY = 5;
const SURE = 0.9;
/** Where most pairs of a text are doubtful, as in very short texts, none is listed; where most are less sure than this, the whole text is. */
const UNLIKELY = 0.33;

export const misaligned: Rule<Translation> = {
  code: 'misaligned',
  severity: 'warning',
  explain:
    'The text is aligned with its translation again, without regard to the keys. A finding says where the aligner is sure that a translation belongs to another sentence (the keys have slipped, or a sentence is beside its neighbour), and where it is not sure that a pair belongs together. Pairs that a person accepted (review --accept) are taken as right. Only with --align: it takes about a second for a thousand sentences.',
  find(translation) {
    const pairs = pairsOf(translation);
    const { dictionary } = translation;
    if (pairs.length < (dictionary ? FEWEST_WITH_DICTIONARY : FEWEST)) return [];
    const [beads = []] = alignAnchored(
      [{ units: pairs.map(({ source }) => source) }],
      [{ units: pairs.map(({ target }) => target) }],
      [anchorsAmong(translation, pairs)],
      { dictionary },
    );
    const { file } = translation.target;
    const found = beads.flatMap((bead) => {
      const finding = judgeBead(bead, (unit) => (unit === undefined ? undefined : pairs[unit]?.id));
      return finding ? [{ file, ...finding }] : [];
    });
    const certain = found.filter(({ message }) => message !== DOUBT);
    if (found.length - certain.length < pairs.length / 2) return found;
    const unlikely = beads.filter(({ source, confidence }) => source.length > 0 && confidence < UNLIKELY).length;
    if (unlikely < pairs.length / 2) return certain;
    const message = `${unlikely} of ${pairs.length} pairs cannot be matched for certain`;
    return [{ file, id: pairs[0]?.id ?? '', message, hint: 'Check that this is the translation of this text.' }];
  },
};

/** Pairs that a person accepted as they are. */
function anchorsAmong({ source, anchors }: Translation, pairs: readonly Pair[]): readonly Anchor[] {
  if (anchors === undefined) return [];
  return pairs.flatMap(({ id, target }, index) => {
    const span = [index, index + 1] as const;
    return isAccepted(anchors, id, source.segments.get(id) ?? '', target) ? [{ source: span, target: span }] : [];
  });
}

const DOUBT = 'the aligner is not sure that the translation belongs to this sentence';

function judgeBead(
  { source, target, confidence }: Bead,
  idOf: (unit: number | undefined) => string | undefined,
): Omit<Finding, 'file'> | undefined {
  if (source.length === 0) return undefined;
  const strayed = target.find((unit) => !source.includes(unit));
  const crossed = source.length > 1 && target.length > 1 ? target[0] : undefined;
  if (confidence >= SURE && target.length > 0) {
    const id = idOf(strayed ?? crossed);
    if (id === undefined) return undefined;
    const message =
      strayed === undefined
        ? 'the translation seems to be mixed with the next one'
        : `the translation seems to belong to ${idOf(source[0])}`;
    return { id, message, hint: 'Compare each translation with its sentence, and move it if it is misplaced.' };
  }
  const id = idOf(source[0]);
  if (id === undefined || (target.length > 0 && confidence >= DOUBTFUL)) return undefined;
  return {
    id,
    message: DOUBT,
    hint: 'Compare the two sentences.',
  };
}
