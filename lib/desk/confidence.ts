// How sure the aligner is of the pairs of a text.
import { alignAnchored } from '../align/anchored.ts';
import type { DictionaryEntry } from '../align/dictionary.ts';
import type { Lang } from '../model.ts';
import { type DeskText, translationOf } from './desk-text.ts';
import { isPairAccepted } from './perform.ts';

/** Fewer translated pairs tell the aligner too little. */
const FEWEST = 12;

/**
 * Segment id → how probably the translation belongs to the original, from 0 to 1, for every translated pair; accepted
 * pairs have 1. Empty for a text with too few pairs. Aligns the text without regard to its ids, which takes about a
 * second for a thousand pairs.
 */
export function confidencesOf(
  { pairs }: DeskText,
  lang: Lang,
  dictionary?: readonly DictionaryEntry[],
): ReadonlyMap<string, number> {
  const translated = pairs.flatMap((pair) => {
    const { text } = translationOf(pair, lang);
    return text ? [{ pair, text }] : [];
  });
  if (translated.length < FEWEST) return new Map();
  const anchors = translated.flatMap(({ pair }, at) => {
    const span = [at, at + 1] as const;
    return isPairAccepted(pair, lang) ? [{ source: span, target: span }] : [];
  });
  const [beads = []] = alignAnchored(
    [{ units: translated.map(({ pair }) => pair.source) }],
    [{ units: translated.map(({ text }) => text) }],
    [anchors],
    { dictionary },
  );
  const confidences = new Map<string, number>();
  for (const { source, target, confidence } of beads) {
    const isPair = source.length === 1 && target.length === 1 && source[0] === target[0];
    for (const unit of source) {
      const id = translated[unit]?.pair.id;
      // Where the aligner is sure of another pair, it is as sure that this one is wrong.
      if (id !== undefined) confidences.set(id, isPair ? confidence : 1 - confidence);
    }
  }
  return confidences;
}
