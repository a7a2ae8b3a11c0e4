// Text as the cards' typefaces can draw it: what has no glyph is put in other words or left out, never drawn as a box.
import type { Lang } from '../model.ts';
import { typeset } from '../text/typography.ts';
import type { Face } from './design.ts';

/** What is known of the typefaces. */
export interface Type {
  /** The width of a run of text on one line, in ems. */
  readonly width: (text: string, face: Face) => number;
  /** Whether a typeface has a glyph for a character. */
  readonly covers: (character: string, face: Face) => boolean;
}

/** Signs that stand in for others of the same meaning. */
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

/** What has no width of its own: soft hyphens, joiners, variation selectors, and marks that NFC left beside their letter, such as stress. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}|\p{M}/gu;
/** Emoji with all that belongs to them; digits, ©, ™ and the like are none unless they ask to be. */
const EMOJI = /\p{RGI_Emoji}|\p{Emoji_Presentation}|[\u{1F000}-\u{1FAFF}]/gv;

/** One line of stored text, set by the rules of its language, in characters that the typeface has. Line breaks are kept. */
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
  // «ﬁ» as «fi», «Ⅳ» as «IV», «ｗ» as «w», a letter without the mark that it may not wear here.
  const parts = Array.from(character.normalize('NFKD')).filter((part) => !/\p{M}/u.test(part));
  return parts.every((part) => covers(part, face)) ? parts.join('') : '';
}

/** The text without the gaps that something left out leaves: double spaces, a space before a comma, a comma after a comma. */
function fixed(text: string): string {
  return text
    .replace(/ {2,}/g, ' ')
    .replace(/ +(?=[,.;:!?…)\]»”])/g, '')
    .replace(/([,;:])(?: ?\1)+/g, '$1')
    .replace(/ *\n */g, '\n')
    .replace(/\n{2,}/g, '\n')
    .trim();
}
