// Converts text to characters that the cards' typefaces have. What no typeface has is marked as omitted, never left out
// silently: a card is a quotation.
import type { Lang } from '../model.ts';
import { typeset } from '../text/typography.ts';
import type { Face } from './design.ts';

/** Metrics of the typefaces. */
export interface Type {
  /** The width of a run of text on one line, in ems. */
  readonly width: (text: string, face: Face) => number;
  /** Whether one typeface has glyphs for all characters of a cluster: a letter with its marks, an emoji. */
  readonly covers: (cluster: string, face: Face) => boolean;
}

/** The usual mark of an omission in a quotation. */
export const OMISSION = '[…]';

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

/** Text of these characters needs no second look. */
const SIMPLE = /^[\n -~\u00A0А-яЁё«»“”„‘’—–…№]*$/;
/** Stress marks on Russian letters, which a card does not show. */
const STRESS = /(?<=\p{Script=Cyrillic})[\u0300\u0301]/gu;
/** Soft hyphens, marks of direction, joiners. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;
const EMOJI = /\p{RGI_Emoji}|\p{Emoji_Presentation}|[\u{1F000}-\u{1FAFF}]/v;
/** Colours of skin, and the request to draw an emoji in colour. */
const EMOJI_STYLE = /(?<=.)[\uFE0E\uFE0F\u{1F3FB}-\u{1F3FF}]/gu;
/** Stands for an omitted cluster until all are known; it never occurs in text. */
const OMITTED = '\uE000';

const clusters = new Intl.Segmenter('ru');

/** One line of stored text, typeset for its language, in characters that the typeface has. Line breaks are kept. */
export function drawable(text: string, lang: Lang, face: Face, { covers }: Type): string {
  if (SIMPLE.test(text)) return typeset(text, lang);
  const plain = text.replaceAll(OMITTED, '').normalize('NFC').replace(STRESS, '');
  let drawn = '';
  for (const { segment } of clusters.segment(plain)) drawn += inGlyphs(segment, drawn.at(-1) ?? '', face, covers);
  const marked = drawn.replace(new RegExp(`${OMITTED}(?:[\\s\u00A0]*${OMITTED})*`, 'g'), OMISSION);
  return typeset(marked === text ? marked : tidied(marked), lang);
}

function inGlyphs(cluster: string, before: string, face: Face, covers: Type['covers']): string {
  if (cluster === '\n' || cluster === '\r\n') return '\n';
  if (/^[\p{Zs}\t]$/u.test(cluster)) return cluster === '\u00A0' || cluster === '\u202F' ? '\u00A0' : ' ';
  const sign = EMOJI.test(cluster) ? cluster.replace(EMOJI_STYLE, '') : cluster.replace(UNSEEN, '');
  if (sign === '' || covers(sign, face)) return sign;
  const standIn = STAND_INS.get(sign) ?? sameSign(sign, before);
  return standIn !== undefined && Array.from(standIn).every((part) => covers(part, face)) ? standIn : OMITTED;
}

/**
 * The same sign in simpler characters: «ﬁ» as «fi», «Ⅳ» as «IV», «ｗ» as «w», «⅔» as «2/3». Raised, lowered, encircled and
 * negated signs, and letters with marks, have none: 10¹⁶ is not 1016, and ≠ is not =.
 */
function sameSign(sign: string, before: string): string | undefined {
  const parts = sign.normalize('NFKD');
  if (/^\p{No}$/u.test(sign) && parts.includes('\u2044')) {
    return (/\d/.test(before) ? ' ' : '') + parts.replace('\u2044', '/');
  }
  // A digit in a box.
  if (/^[\d#*]\u20E3$/.test(sign)) return sign[0];
  const isLetter = /^[\p{Lu}\p{Ll}\p{Lt}\p{Nl}\p{Nd}\uFF01-\uFF5E]$/u.test(sign);
  return isLetter && parts !== sign && !/\p{M}/u.test(parts) ? parts : undefined;
}

/** Closes the gaps left by invisible characters, and by spaces of other kinds. */
function tidied(text: string): string {
  return text
    .replace(/ {2,}/g, ' ')
    .replace(/ *\n */g, '\n')
    .replace(/\n{2,}/g, '\n')
    .trim();
}
