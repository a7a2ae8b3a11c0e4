// Converts text to characters that the cards' typefaces have: others are replaced or left out, so that no boxes are
// drawn.
import type { Lang } from '../model.ts';
import { typeset } from '../text/typography.ts';
import type { Face } from './design.ts';

/** Metrics of the typefaces. */
export interface Type {
  /** The width of a run of text on one line, in ems. */
  readonly width: (text: string, face: Face) => number;
  /** Whether a typeface has a glyph for a character. */
  readonly covers: (character: string, face: Face) => boolean;
}

/** Replacements with the same meaning. */
const STAND_INS: ReadonlyMap<string, string> = new Map([
  ['\u2010', '-'],
  ['\u2011', '-'],
  ['\u2012', '–'],
  ['\u2015', '—'],
  ['\u202F', '\u00A0'],
  ['\u2007', '\u00A0'],
  ['\u02BC', '’'],
  ['\u201F', '“'],
  ['\u2033', '"'],
  ['\u2032', "'"],
  ['\u22EF', '…'],
]);

/**
 * Zero-width characters: soft hyphens, joiners, variation selectors, and combining marks that NFC kept separate, such
 * as stress marks.
 */
const UNSEEN = /\p{Default_Ignorable_Code_Point}|\p{M}/gu;
/** Emoji with their modifiers; digits, ©, ™ and similar only with an emoji variation selector. */
const EMOJI = /\p{RGI_Emoji}|\p{Emoji_Presentation}|[\u{1F000}-\u{1FAFF}]/gv;

/** One line of stored text, typeset for its language, in characters that the typeface has. Line breaks are kept. */
export function drawable(text: string, lang: Lang, face: Face, { covers }: Type): string {
  const plain = text.replace(EMOJI, '').normalize('NFC').replace(UNSEEN, '');
  let drawn = '';
  for (const character of plain) drawn += character === '\n' ? character : inGlyphs(character, face, covers);
  return typeset(drawn === plain && plain === text ? drawn : fixed(drawn), lang);
}

function inGlyphs(character: string, face: Face, covers: Type['covers']): string {
  if (/\p{Zs}|\t/u.test(character)) return character === '\u00A0' || character === '\u202F' ? '\u00A0' : ' ';
  const standIn = STAND_INS.get(character);
  if (covers(character, face)) return character;
  if (standIn !== undefined) return standIn;
  // «ﬁ» as «fi», «Ⅳ» as «IV», «ｗ» as «w», a letter without a mark that the typeface does not have.
  const parts = Array.from(character.normalize('NFKD')).filter((part) => !/\p{M}/u.test(part));
  return parts.every((part) => covers(part, face)) ? parts.join('') : '';
}

/** Closes the gaps left by omitted characters: double spaces, a space before a comma, a comma after a comma. */
function fixed(text: string): string {
  return text
    .replace(/ {2,}/g, ' ')
    .replace(/ +(?=[,.;:!?…)\]»”])/g, '')
    .replace(/([,;:])(?: ?\1)+/g, '$1')
    .replace(/ *\n */g, '\n')
    .replace(/\n{2,}/g, '\n')
    .trim();
}
