// Puts no-break spaces where Russian and English typography needs them; applied when rendering, never stored.
import type { Lang } from '../model.ts';

const NO_BREAK = '\u00A0';

// Each rule matches one space (or the no-break space that it became, so that the function is idempotent) by its
// context. The context has a limited length, so a rule takes linear time.
const SPACE = '[ \u00A0]';
/** Nothing, or a character that does not end a word. */
const BEFORE_WORD = "(?<![\\p{L}\\p{N}\\p{M}.’'-])";
const AFTER_WORD = "(?![\\p{L}\\p{N}\\p{M}’'-])";

const RUSSIAN_SHORT = 'а|в|и|к|о|с|у|я|во|да|до|за|из|ко|на|не|ни|но|об|от|по|со';
const RUSSIAN_BEFORE_NAME = 'г|ул|пл|пер|д|кв|им|св|гл|стр|с|рис|табл|см|ср|проф|акад';

const COMMON = [
  // Before a dash inside a line.
  rule('(?<=\\S)', '(?=[—–](?:\\s|$))'),
  // Digits in groups of three: 10 000.
  rule('(?<=(?<!\\d)\\d{1,3})', '(?=\\d{3}(?!\\d))'),
];

const RUSSIAN = [
  ...COMMON,
  // After a one- or two-letter preposition, conjunction or particle.
  rule(`(?<=${BEFORE_WORD}(?:${RUSSIAN_SHORT}))`, '(?=\\S)', 'i'),
  // Before an enclitic particle.
  rule('(?<=[\\p{L}\\p{M}»])', `(?=(?:б|бы|ж|же|ли|ль)${AFTER_WORD})`),
  // After the dash that opens a line of dialogue.
  rule('(?<=^[—–])', '(?=\\S)'),
  // Between a number and its word or unit, unless that word belongs to the next one: «с 5 до 7».
  rule('(?<=\\d)', `(?=[\\p{L}%‰°₽$€£])(?!(?:${RUSSIAN_SHORT})${AFTER_WORD})`),
  // «XX в.», «XIX веке», «I тыс.»; «Николай II».
  rule(`(?<=${BEFORE_WORD}[IVXLC]{1,7})`, '(?=(?:в\\.|вв\\.|век|тыс|столети|квартал))'),
  rule('(?<=\\p{Ll})', `(?=[IVX]{1,5}${AFTER_WORD})`),
  rule('(?<=[№§])', '(?=[\\d\\p{L}])'),
  // «А. С. Пушкин», «Пушкин А. С.».
  rule(`(?<=${BEFORE_WORD}\\p{Lu}\\.)`, '(?=\\p{Lu})'),
  rule('(?<=\\p{Ll})', `(?=\\p{Lu}\\.${SPACE}?\\p{Lu}\\.)`),
  // «т. е.», «т. д.», «н. э.», «и. о.».
  rule(`(?<=${BEFORE_WORD}\\p{Ll}\\.)`, '(?=\\p{Ll}\\.)'),
  // «г. Москва», «ул. Ленина», «д. 5», «гл. 3»; but «в 2023 г.» may end a sentence.
  rule(`(?<=${BEFORE_WORD}(?<!\\d${SPACE})(?:${RUSSIAN_BEFORE_NAME})\\.)`, '(?=[\\p{Lu}\\d«])'),
];

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';
const ENGLISH_UNITS =
  'percent|per cent|hundred|thousand|million|billion|trillion|[ap]\\.m\\.|[ap]m|AD|BC|BCE|CE|[kcm]?m|[km]?g|ft|lb|oz|mph|°[CF]';
const ENGLISH_TITLES = 'Mr|Mrs|Ms|Mx|Dr|Prof|Rev|Fr|St|Sr|Gen|Col|Capt|Lt|Sgt|Gov|Sen|Rep|Messrs|Mme|Mlle';
const ENGLISH_BEFORE_NUMBER = 'Nos?|[Pp]p?|[Vv]ols?|[Cc]h|[Ff]igs?|[Aa]rt|[Ss]ec|ca?';

const ENGLISH = [
  ...COMMON,
  // A one-letter word belongs to the next one.
  rule(`(?<=${BEFORE_WORD}(?:[aAI]))`, '(?=[\\p{L}\\p{N}])'),
  // Honorific and name, initials and name: “Mr. Putin”, “J. R. R. Tolkien”.
  rule(`(?<=${BEFORE_WORD}(?:${ENGLISH_TITLES})\\.?)`, '(?=\\p{Lu})'),
  rule(`(?<=${BEFORE_WORD}\\p{Lu}\\.)`, "(?=\\p{Lu}[\\p{L}.’'])"),
  // Number and unit, number and month.
  rule('(?<=\\d)', `(?=(?:${ENGLISH_UNITS}|${MONTHS})${AFTER_WORD})`),
  rule(`(?<=${BEFORE_WORD}(?:${MONTHS}))`, '(?=\\d{1,2}(?!\\d))'),
  rule(`(?<=${BEFORE_WORD}(?:${ENGLISH_BEFORE_NUMBER})\\.)`, '(?=\\d)'),
  rule('(?<=[№§])', '(?=[\\d\\p{L}])'),
];

const RULES: ReadonlyMap<string, readonly RegExp[]> = new Map([
  ['ru', RUSSIAN],
  ['en', ENGLISH],
]);

/**
 * The text with no-break spaces in place of the spaces where a line must not break. Nothing else changes: with U+00A0
 * replaced by U+0020 it is the stored text. Texts in languages other than Russian and English are returned unchanged.
 */
export function typeset(text: string, lang: Lang): string {
  const [language = ''] = lang.toLowerCase().split('-');
  let set = text;
  for (const pattern of RULES.get(language) ?? []) set = set.replace(pattern, NO_BREAK);
  return set;
}

/** A pattern for a space between its left and right context, on one line of text. */
function rule(before: string, after: string, flags = ''): RegExp {
  return new RegExp(before + SPACE + after, `gmu${flags}`);
}
