// The check of a library: which rules judge what. Every function takes plain data and gives issues, rule by rule.
import type { Issue, Lang } from '../model.ts';
import { readingFaults } from './reading-faults.ts';
import {
  type Aliases,
  type Counterpart,
  judge,
  type Original,
  type Prose,
  type ProseRule,
  type Rule,
  type Shelf,
  type Strings,
  type TextFiles,
  type TranslatedWork,
  type Translation,
  type WorkFiles,
} from './rule.ts';
import { alias } from './rules/alias.ts';
import { controlCharacter } from './rules/control-character.ts';
import { convertedUnit } from './rules/converted-unit.ts';
import { credits } from './rules/credits.ts';
import { dash } from './rules/dash.ts';
import { dashSpace } from './rules/dash-space.ts';
import { draft } from './rules/draft.ts';
import { ellipsis } from './rules/ellipsis.ts';
import { empty } from './rules/empty.ts';
import { endPunctuation } from './rules/end-punctuation.ts';
import { extraKey } from './rules/extra-key.ts';
import { falseFriend } from './rules/false-friend.ts';
import { glossary } from './rules/glossary.ts';
import { idClash } from './rules/id-clash.ts';
import { idGrammar } from './rules/id-grammar.ts';
import { invisibleCharacter } from './rules/invisible-character.ts';
import { keyOrder } from './rules/key-order.ts';
import { layerKey } from './rules/layer-key.ts';
import { leftInRussian } from './rules/left-in-russian.ts';
import { lengthRatio } from './rules/length-ratio.ts';
import { lineBreak } from './rules/line-break.ts';
import { lookAlike } from './rules/look-alike.ts';
import { markup } from './rules/markup.ts';
import { metadata } from './rules/metadata.ts';
import { misaligned } from './rules/misaligned.ts';
import { nameSpelling } from './rules/name-spelling.ts';
import { nfc } from './rules/nfc.ts';
import { numbers } from './rules/numbers.ts';
import { orphan } from './rules/orphan.ts';
import { parts } from './rules/parts.ts';
import { punctuationSpace } from './rules/punctuation-space.ts';
import { quotationBalance } from './rules/quotation-balance.ts';
import { quotationKind } from './rules/quotation-kind.ts';
import { readingLevel } from './rules/reading-level.ts';
import { repeatedWord } from './rules/repeated-word.ts';
import { sameSource } from './rules/same-source.ts';
import { sameTarget } from './rules/same-target.ts';
import { setting } from './rules/setting.ts';
import { shelf } from './rules/shelf.ts';
import { slug } from './rules/slug.ts';
import { spaces } from './rules/spaces.ts';
import { splitParagraph } from './rules/split-paragraph.ts';
import { stale } from './rules/stale.ts';
import { storedTypography } from './rules/stored-typography.ts';
import { stressText } from './rules/stress-text.ts';
import { texts } from './rules/texts.ts';
import { untranslated } from './rules/untranslated.ts';
import { wordForm } from './rules/word-form.ts';
import type { SettingsFile } from './settings.ts';

const textRules = [
  idGrammar,
  idClash,
  splitParagraph,
  extraKey,
  keyOrder,
  untranslated,
  empty,
  lineBreak,
  layerKey,
  stressText,
  wordForm,
] as const;
const stringRules = [nfc, controlCharacter, storedTypography] as const;
const workRules = [slug, texts, parts, credits, metadata] as const;
/** Rules that hold in any language; what nobody sees goes first, so that the others see what is there. */
const commonRules: readonly ProseRule[] = [invisibleCharacter, lookAlike, spaces, ellipsis, markup];
/** Rules that know how Russian and English are set, and no other language: French wants a space before "?". */
const languageRules: readonly ProseRule[] = [
  punctuationSpace,
  dash,
  dashSpace,
  quotationKind,
  quotationBalance,
  repeatedWord,
];
const KNOWN_LANGUAGES: readonly Lang[] = ['ru', 'en'];
const proseRules = [...commonRules, ...languageRules];
const translationRules = [
  stale,
  draft,
  numbers,
  convertedUnit,
  endPunctuation,
  leftInRussian,
  falseFriend,
  glossary,
] as const;
const translatedWorkRules = [lengthRatio, nameSpelling, sameSource, sameTarget] as const;

/** Every code an issue may have, in the order of the alphabet. */
export const allRules: readonly Pick<Rule<never>, 'code' | 'severity' | 'explain'>[] = [
  ...textRules,
  ...stringRules,
  ...workRules,
  ...proseRules,
  ...translationRules,
  ...translatedWorkRules,
  alias,
  misaligned,
  orphan,
  readingLevel,
  setting,
  shelf,
  ...readingFaults,
].toSorted((one, other) => (one.code < other.code ? -1 : 1));

/** Codes of the rules that can fix what they find. */
export const fixable: readonly string[] = proseRules.flatMap(({ code, fix }) => (fix ? [code] : []));

/** What a page needs to be shown at all: a text, its translations, and the layers on it. */
export function checkText(text: TextFiles): readonly Issue[] {
  return judge(textRules, text);
}

/** The characters of every text in one file. */
export function checkStrings(strings: Strings): readonly Issue[] {
  return judge(stringRules, strings);
}

/** A work without its texts. */
export function checkWork(work: WorkFiles): readonly Issue[] {
  return judge(workRules, work);
}

/** How one language of a text is set. */
export function checkProse(prose: Prose): readonly Issue[] {
  return judge(rulesFor(prose.lang), prose);
}

/** A text beside its translation. */
export function checkTranslation(translation: Translation): readonly Issue[] {
  return judge(translationRules, translation);
}

/** What only the whole of a work shows: its habits, and where it departs from them. */
export function checkTranslatedWork(work: TranslatedWork): readonly Issue[] {
  return judge(translatedWorkRules, work);
}

/** Whether sentences stand beside their translations, by aligning them anew; costs more than all other rules together. */
export function checkAlignment(translation: Translation): readonly Issue[] {
  return judge([misaligned], translation);
}

/** How hard the original of a work is. */
export function checkOriginal(original: Original): readonly Issue[] {
  return judge([readingLevel], original);
}

/** What a work has decided about the check. */
export function checkSettings(file: SettingsFile): readonly Issue[] {
  return judge([setting], file);
}

/**
 * A segment with everything fixed that is plainly fixed, by the rules whose codes are `codes`. One fixing may lay open the
 * next, so it goes on until nothing changes; every fixing takes away what no other puts back.
 */
export function fixSegment(text: string, lang: Lang, codes: readonly string[] = fixable): string {
  const fixed = rulesFor(lang).reduce(
    (now, { code, fix }) => (fix && codes.includes(code) ? fix(now, lang) : now),
    text,
  );
  return fixed === text ? text : fixSegment(fixed, lang, codes);
}

function rulesFor(lang: Lang): readonly ProseRule[] {
  return KNOWN_LANGUAGES.includes(lang) ? proseRules : commonRules;
}

/** Old names of segments or works. */
export function checkAliases(aliases: Aliases): readonly Issue[] {
  return judge([alias], aliases);
}

/** A translation that may have lost its original. */
export function checkCounterpart(counterpart: Counterpart): readonly Issue[] {
  return judge([orphan], counterpart);
}

/** The order of the shelf. */
export function checkShelf(order: Shelf): readonly Issue[] {
  return judge([shelf], order);
}
