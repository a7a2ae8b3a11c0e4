// Marks of footnotes in a plain text and the openings of their notes: "[1]", "{1}", "¹", "*" and bare numbers.

/** A mark in running text. */
export interface TextMark {
  /** Digits or asterisks. */
  readonly label: string;
  readonly start: number;
  readonly end: number;
  /** A bare number, which may also be part of the sentence; tight: directly behind a word or its punctuation. */
  readonly form: 'certain' | 'tight' | 'spaced';
  /** A note written in its place: «слово [1 - примечание]». */
  readonly note?: string | undefined;
}

/** A paragraph that may be a note. */
export interface NoteOpening {
  readonly label: string;
  /** The note without its mark. */
  readonly text: string;
  /** What is removed before it. */
  readonly mark: string;
  readonly isBare: boolean;
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const QUOTES = '»”"\')';
const MARK = new RegExp(
  [
    '\\s?\\[(?<inline>\\d{1,3})\\s[-–—]\\s(?<note>[^[\\]]{2,1000})\\]',
    '(?:\\[(?<bracketed>\\d{1,3}|\\*{1,3})\\]|\\{(?<braced>\\d{1,3})\\})',
    `(?<=[\\p{L}\\p{P}])(?<superscript>[${SUPERSCRIPTS}]{1,3})(?!\\p{L})`,
    `(?<=[\\p{L}\\p{N}.,;:!?…${QUOTES}]\\s?)(?<stars>\\*{1,3})(?![*\\p{L}])\\)?`,
    `(?<=\\p{Ll}{3}|(?<!\\d)[.,;:!?…${QUOTES}])(?<tight>\\d{1,2})\\)?(?=[\\s.,;:!?…${QUOTES}]|$)`,
    `(?<=(?<!\\d)[.,;:!?…${QUOTES}])\\s(?<spaced>\\d{1,2})\\)?(?=[\\s.,;:!?…${QUOTES}]|$)`,
  ].join('|'),
  'gu',
);
const OPENING =
  /^(?:[[{](?:←\s?)?(\d{1,3}|\*{1,3})[\]}]|(\*{1,3})\)?|([⁰¹²³⁴-⁹]{1,3})|(\d{1,2})\)?(?=\s))[.:]?\s*(?:[—–-]\s*)?(?=["«“„(]?[\p{L}\d])/u;
/** In a section of notes a number may end in a stop, or be a paragraph of its own. */
const LISTED = /^[[{(]?(?:←\s?)?(\d{1,3})[\]})]?[.:]?(?:\s+(?=\S)|$)/;
const ALONE = /^\[(?:←\s?)?(\d{1,3})\]$/;
const BACK = /\s*↩[\uFE0E\uFE0F]?\s*$/;
/** What a number counts or dates in a sentence: «12 июня», “5 miles”. */
const COUNTED =
  /^\s*(?:январ|феврал|март|апрел|ма[йя](?!\p{L})|июн|июл|август|сентябр|октябр|ноябр|декабр|час|минут|секунд|год|лет(?!\p{L})|дн|день|недел|месяц|человек|раз|рубл|копе|верст|вёрст|фунт|тысяч|миллион|процент|километр|метр|январь|jan|feb|mar(?:ch)?(?!\p{L})|apr|may(?!\p{L})|jun|jul|aug|sep|oct|nov|dec|o[’']clock|[ap]\.?m\.?(?!\p{L})|hour|minute|second|day|week|month|year|mile|yard|feet|foot|inch|pound|shilling|dollar|per\s?cent|thousand|million|men|women|people|times)/iu;

/** Marks in order of position. */
export function findMarks(text: string): readonly TextMark[] {
  return [...text.matchAll(MARK)].flatMap(({ 0: whole, index, groups = {} }): readonly TextMark[] => {
    const { inline, note, bracketed, braced, superscript, stars, tight, spaced } = groups;
    const end = index + whole.length;
    const certain = inline ?? bracketed ?? braced ?? (superscript && plainDigits(superscript)) ?? stars;
    if (certain !== undefined) return [{ label: certain, start: index, end, form: 'certain', note }];
    const label = tight ?? spaced ?? '';
    const before = text.slice(Math.max(0, index - 4), index);
    const after = text.slice(end, end + 20);
    // With the number left out, no sentence may begin in lower case.
    const isCounted =
      COUNTED.test(after) || (spaced !== undefined && /(?:[!?]|(?<!\.)\.)$/.test(before) && /^\s\p{Ll}/u.test(after));
    return isCounted ? [] : [{ label, start: index, end, form: tight === undefined ? 'spaced' : 'tight' }];
  });
}

/** The mark at the beginning of a paragraph, or the arrow at the end of a note that leads back to it. */
export function openNote(text: string): NoteOpening | undefined {
  const found = OPENING.exec(text);
  const [whole = '', bracketed, stars, superscript, bare] = found ?? [];
  const label = bracketed ?? stars ?? (superscript && plainDigits(superscript)) ?? bare;
  const rest = text.slice(whole.length);
  if (label === undefined || (bare !== undefined && COUNTED.test(rest))) return undefined;
  return { label, text: dropArrow(rest), mark: whole, isBare: bare !== undefined };
}

/** The number that opens an entry in a section of notes, and the rest of the paragraph, which may be empty. */
export function openListed(text: string): NoteOpening | undefined {
  const [mark = '', label] = LISTED.exec(text) ?? [];
  return label === undefined ? undefined : { label, text: dropArrow(text.slice(mark.length)), mark, isBare: false };
}

/** A paragraph that is only a mark in brackets, with its note in the next one. */
export function markAlone(text: string): string | undefined {
  return ALONE.exec(text)?.[1];
}

/** Whether a paragraph ends in the arrow that converters put behind a note. */
export function endsInArrow(text: string): boolean {
  return BACK.test(text);
}

export function dropArrow(text: string): string {
  return text.replace(BACK, '');
}

function plainDigits(superscript: string): string {
  return [...superscript].map((digit) => SUPERSCRIPTS.indexOf(digit)).join('');
}
