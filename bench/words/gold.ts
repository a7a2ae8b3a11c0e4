// How an annotated word stands beside a reading: what is compared, and which reading comes closest.
import type { Analysis } from '#lib/morphology/analysis.ts';
import { joinFeatures, splitFeatures } from '#lib/morphology/features.ts';
import { fold } from '#lib/text/fold.ts';
import type { GoldWord } from './treebank.ts';

/** The features that both treebanks have and the analyser gives. */
const KEPT = new Set(
  'Animacy Aspect Case Degree Foreign Gender Mood Number NumType Person Polarity Reflex Tense Variant VerbForm Voice'.split(
    ' ',
  ),
);
export const NOMINAL = ['Case', 'Number', 'Gender'];
export const VERBAL = ['Aspect', 'Mood', 'Tense', 'VerbForm', 'Voice', 'Person'];
const NOMINALS = new Set(['NOUN', 'PROPN', 'ADJ', 'PRON', 'DET', 'NUM']);

export const isNominal = ({ pos }: GoldWord): boolean => NOMINALS.has(pos);
export const isVerb = ({ pos }: GoldWord): boolean => pos === 'VERB' || pos === 'AUX';
export const isWord = ({ pos }: GoldWord): boolean => pos !== 'PUNCT' && pos !== 'SYM';

/** The features in the analyser's own convention. */
export function coreFeatures({ pos, features }: GoldWord): string {
  const values: Record<string, string | undefined> = {};
  for (const [name, value] of features) if (KEPT.has(name)) values[name] = value;
  if (
    pos === 'VERB' &&
    features.get('VerbForm') === 'Part' &&
    (features.get('Case') !== 'Acc' || (features.get('Gender') ?? 'Masc') !== 'Masc')
  )
    values.Animacy = undefined;
  if (pos === 'AUX' && features.has('VerbForm')) [values.Voice, values.Aspect] = ['Act', 'Imp'];
  if (features.get('VerbForm') === 'Part' && values.Voice === 'Mid') values.Voice = 'Act';
  if (features.get('Reflex') === 'Yes' && pos !== 'PRON') values.Reflex = undefined;
  if (pos !== 'NUM') values.NumType = undefined;
  if (pos === 'ADJ' && features.has('Case')) values.Degree ??= 'Pos';
  if (pos === 'PART') values.Foreign = undefined;
  if (pos !== 'PART' && pos !== 'VERB') values.Polarity = undefined;
  return joinFeatures(values);
}

export function sameLemma(a: string, b: string): boolean {
  return fold(a) === fold(b);
}

export interface Match {
  readonly lemma: boolean;
  readonly pos: boolean;
  readonly nominal: boolean;
  readonly verbal: boolean;
}

export function match(gold: GoldWord, analysis: Analysis): Match {
  const values = splitFeatures(analysis.features);
  const same = (names: readonly string[]) =>
    names.every((name) => (gold.features.get(name) ?? '') === (values.get(name) ?? ''));
  const given = (names: readonly string[]) =>
    names.every((name) => (gold.features.get(name) ?? values.get(name) ?? '') === (values.get(name) ?? ''));
  return {
    lemma: sameLemma(gold.lemma, analysis.lemma),
    pos: gold.pos === analysis.pos,
    nominal: !isNominal(gold) || same(NOMINAL),
    verbal: !isVerb(gold) || given(VERBAL),
  };
}

/** How close a reading comes to the annotation: 0 to 1. */
export function closeness(gold: GoldWord, core: string, analysis: Analysis): number {
  const { lemma, pos, nominal, verbal } = match(gold, analysis);
  const values = splitFeatures(analysis.features);
  const wanted = splitFeatures(core);
  const same = [...wanted].filter(([name, value]) => values.get(name) === value).length;
  const extra = [...values.keys()].filter((name) => !wanted.has(name)).length;
  return (
    (pos ? 0.3 : 0) +
    (lemma ? 0.25 : 0) +
    (nominal ? 0.15 : 0) +
    (verbal ? 0.1 : 0) +
    (0.2 * (same / (wanted.size + extra + 1) + (core === analysis.features ? 1 : 0))) / 2
  );
}
