// The short gloss that is shown above a word of the text.
import { isLearnt } from './parts-of-speech.ts';
import type { PlacedWord } from './words-file.ts';

/**
 * What a word means at its place, in as few words as possible: what the text's own glosses say, then the fixed group that it is part of, then the
 * first meaning of its entry; of all entries that may hold here ("castle / lock"). undefined for names, numbers and words without a gloss.
 */
export function hintOf({ readings, group, here }: PlacedWord): string | undefined {
  if (!readings.every(({ entry }) => isLearnt(entry.pos))) return undefined;
  const glosses = here ? [here] : group?.gloss ? [group.gloss] : readings.map(({ entry }) => entry.gloss);
  const hints = new Set(glosses.map(shortGloss));
  hints.delete('');
  return hints.size > 0 ? [...hints].join(' / ') : undefined;
}

/** The first of its meanings without remarks in brackets, "to" and articles. */
function shortGloss(gloss: string): string {
  const [first = ''] = gloss
    .replaceAll(/\s*\([^)]*\)/g, '')
    .trim()
    .split(/\s*[;,]/);
  return first.replace(/^(?:to|an?|the) (?=\S)/, '');
}
