// Cleans up the characters of an imported text: invisible, decomposed and look-alike ones.
import { findMixedWords, repairMixedWords } from '../text/look-alikes.ts';
import { dropForbidden } from '../text/normalise.ts';
import type { Tally } from './tally.ts';

const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
const ODD_SPACES = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g;
const SOFT_HYPHENS = /\u00AD/g;
const ZERO_WIDTH = /[\u200B\u2060\u180E\uFEFF]/g;
// Joiners are needed in scripts that join letters and in emoji, but not after these characters.
const JOINERS = /(?<=^|[\p{sc=Latin}\p{sc=Cyrillic}\p{P}\s\p{N}]|[\u0300-\u036F])[\u200C\u200D]+/gu;
const BIDIRECTIONAL = /\p{Bidi_Control}/gu;
const LIGATURES = /[\uFB00-\uFB06]/g;
const LOST = /\uFFFD/g;

/**
 * The text in NFC, with plain spaces and "\n" for line ends, and without invisible characters. Quotation marks and
 * dashes are kept. Every kind of repair is added to the tally.
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
  replace(
    ODD_SPACES,
    ' ',
    'spaces',
    'No-break and other special spaces were replaced with plain ones; the page adds its own.',
  );
  replace(SOFT_HYPHENS, '', 'soft-hyphens', 'Soft hyphens were removed.');
  replace(ZERO_WIDTH, '', 'zero-width', 'Zero-width characters were removed.');
  replace(BIDIRECTIONAL, '', 'direction-marks', 'Bidirectional control characters were removed.');
  replace(LIGATURES, (found) => found.normalize('NFKC'), 'ligatures', 'Ligatures were replaced with letters.');
  fixed = dropControls(fixed, tally);
  fixed = compose(fixed, tally);
  replace(JOINERS, '', 'zero-width', 'Zero-width characters were removed.');
  const lost = fixed.match(LOST)?.length ?? 0;
  tally.add(
    'lost-characters',
    lost,
    'The file contains “\uFFFD” where characters were lost earlier: check these places.',
  );
  const mixed = findMixedWords(fixed);
  const message = `Letters of another script inside a word were replaced, first in «${mixed[0]?.repaired}».`;
  tally.add('look-alikes', mixed.length, message);
  // A character that was removed or replaced may have been between a letter and its combining mark.
  return repairMixedWords(fixed).normalize('NFC');
}

function compose(text: string, tally: Tally): string {
  const composed = text.normalize('NFC');
  if (composed === text) return text;
  const changed = Math.max(1, text.length - composed.length);
  tally.add('composed', changed, 'Letters written as two characters (“и” and a breve) were composed (Unicode NFC).');
  return composed;
}

function dropControls(text: string, tally: Tally): string {
  const kept = dropForbidden(text.replaceAll('\t', ' '));
  tally.add('control-characters', text.length - kept.length, 'Control characters were removed.');
  return kept;
}
