// Fixes the characters of a text that came from elsewhere: what is invisible, doubled, decomposed or of the wrong script.
import { findMixedWords, repairMixedWords } from '../text/look-alikes.ts';
import { dropForbidden } from '../text/normalise.ts';
import type { Tally } from './tally.ts';

const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
const ODD_SPACES = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g;
const SOFT_HYPHENS = /\u00AD/g;
const ZERO_WIDTH = /[\u200B\u2060\u180E\uFEFF]/g;
// A joiner has work to do in scripts that join and in emoji, and none after these.
const JOINERS = /(?<=^|[\p{sc=Latin}\p{sc=Cyrillic}\p{P}\s\p{N}]|[\u0300-\u036F])[\u200C\u200D]+/gu;
const BIDIRECTIONAL = /\p{Bidi_Control}/gu;
const LIGATURES = /[\uFB00-\uFB06]/g;
const LOST = /\uFFFD/g;

/**
 * The text in NFC, with plain spaces and "\n" for every line end, and without characters that nobody sees. Quotation marks
 * and dashes stay as they are. What was fixed is added to the tally, one kind each.
 */
export function repairCharacters(text: string, tally: Tally): string {
  let fixed = text.replace(LINE_ENDS, '\n');
  const replace = (pattern: RegExp, by: string | ((found: string) => string), kind: string, message: string) => {
    let count = 0;
    fixed = fixed.replace(pattern, (found) => {
      count += 1;
      return typeof by === 'string' ? by : by(found);
    });
    tally.add(kind, count, message);
  };
  replace(ODD_SPACES, ' ', 'spaces', 'No-break and other odd spaces became plain ones; the page sets its own.');
  replace(SOFT_HYPHENS, '', 'soft-hyphens', 'Soft hyphens were taken out.');
  replace(ZERO_WIDTH, '', 'zero-width', 'Characters without width were taken out.');
  replace(BIDIRECTIONAL, '', 'direction-marks', 'Marks of writing direction were taken out.');
  replace(LIGATURES, (found) => found.normalize('NFKC'), 'ligatures', 'Ligatures became the letters they stand for.');
  fixed = dropControls(fixed, tally);
  fixed = compose(fixed, tally);
  replace(JOINERS, '', 'zero-width', 'Characters without width were taken out.');
  const lost = fixed.match(LOST)?.length ?? 0;
  tally.add(
    'lost-characters',
    lost,
    'The file has “\uFFFD” where characters were lost before it came here: look at these places.',
  );
  const mixed = findMixedWords(fixed);
  const message = `Letters of another script in the middle of a word were replaced, first in «${mixed[0]?.repaired}».`;
  tally.add('look-alikes', mixed.length, message);
  // A character that was removed or replaced may have separated a letter from its mark.
  return repairMixedWords(fixed).normalize('NFC');
}

function compose(text: string, tally: Tally): string {
  const composed = text.normalize('NFC');
  if (composed === text) return text;
  const changed = Math.max(1, text.length - composed.length);
  tally.add(
    'composed',
    changed,
    'Letters written as two characters (“и” and a breve) became one (Unicode’s form NFC).',
  );
  return composed;
}

function dropControls(text: string, tally: Tally): string {
  const kept = dropForbidden(text.replaceAll('\t', ' '));
  tally.add('control-characters', text.length - kept.length, 'Control characters were taken out.');
  return kept;
}
