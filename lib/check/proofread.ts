// Proofreading: the typography of each language, and translations against their originals. Only `check` runs it.
import { SOURCE_LANGUAGE, TARGET_LANGUAGE } from '../languages.ts';
import type { Issue, Lang } from '../model.ts';
import { judge, type Original, type Prose, type ProseRule, type TranslatedWork, type Translation } from './rule.ts';
import { anchorText } from './rules/anchor-text.ts';
import { convertedUnit } from './rules/converted-unit.ts';
import { dash } from './rules/dash.ts';
import { dashSpace } from './rules/dash-space.ts';
import { draft } from './rules/draft.ts';
import { ellipsis } from './rules/ellipsis.ts';
import { endPunctuation } from './rules/end-punctuation.ts';
import { falseFriend } from './rules/false-friend.ts';
import { glossary } from './rules/glossary.ts';
import { invisibleCharacter } from './rules/invisible-character.ts';
import { leftInRussian } from './rules/left-in-russian.ts';
import { lengthRatio } from './rules/length-ratio.ts';
import { lookAlike } from './rules/look-alike.ts';
import { markup } from './rules/markup.ts';
import { misaligned } from './rules/misaligned.ts';
import { nameSpelling } from './rules/name-spelling.ts';
import { numbers } from './rules/numbers.ts';
import { punctuationSpace } from './rules/punctuation-space.ts';
import { quotationBalance } from './rules/quotation-balance.ts';
import { quotationKind } from './rules/quotation-kind.ts';
import { readingLevel } from './rules/reading-level.ts';
import { repeatedWord } from './rules/repeated-word.ts';
import { sameSource } from './rules/same-source.ts';
import { sameTarget } from './rules/same-target.ts';
import { spaces } from './rules/spaces.ts';
import { stale } from './rules/stale.ts';

/** Rules for any language. Invisible characters go first, so that the other rules see the visible text. */
const COMMON_RULES: readonly ProseRule[] = [invisibleCharacter, lookAlike, spaces, ellipsis, markup];
/** Rules for Russian and English only: French, for example, puts a space before "?". */
const LANGUAGE_RULES: readonly ProseRule[] = [
  punctuationSpace,
  dash,
  dashSpace,
  quotationKind,
  quotationBalance,
  repeatedWord,
];
const KNOWN_LANGUAGES: readonly Lang[] = [SOURCE_LANGUAGE, TARGET_LANGUAGE];
const PROSE_RULES = [...COMMON_RULES, ...LANGUAGE_RULES];
const TRANSLATION_RULES = [
  stale,
  draft,
  anchorText,
  numbers,
  convertedUnit,
  endPunctuation,
  leftInRussian,
  falseFriend,
  glossary,
] as const;
const TRANSLATED_WORK_RULES = [lengthRatio, nameSpelling, sameSource, sameTarget] as const;

/** The rules, for ALL_RULES. */
export const PROOFREADING_RULES = [
  ...PROSE_RULES,
  ...TRANSLATION_RULES,
  ...TRANSLATED_WORK_RULES,
  misaligned,
  readingLevel,
] as const;

/** Codes of the rules that can fix what they find. */
export const FIXABLE: readonly string[] = PROSE_RULES.flatMap(({ code, fix }) => (fix ? [code] : []));

/** Checks the typography of one language of a text. */
export function checkProse(prose: Prose): readonly Issue[] {
  return judge(rulesFor(prose.lang), prose);
}

/** Checks a text against its translation. */
export function checkTranslation(translation: Translation): readonly Issue[] {
  return judge(TRANSLATION_RULES, translation);
}

/** Checks what only a whole work shows: usual values, and segments that differ from them. */
export function checkTranslatedWork(work: TranslatedWork): readonly Issue[] {
  return judge(TRANSLATED_WORK_RULES, work);
}

/**
 * Checks that each segment has its own translation by aligning the text again; costs more than all other rules
 * together.
 */
export function checkAlignment(translation: Translation): readonly Issue[] {
  return judge([misaligned], translation);
}

/** Checks the level of a work against the difficulty of its original. */
export function checkOriginal(original: Original): readonly Issue[] {
  return judge([readingLevel], original);
}

/**
 * Applies the fixes of the rules with the given `codes` to a segment. A fix may enable another one, so it repeats until
 * nothing changes; no fix restores what another one removed.
 */
export function fixSegment(text: string, lang: Lang, codes: readonly string[] = FIXABLE): string {
  const fixed = rulesFor(lang).reduce(
    (now, { code, fix }) => (fix && codes.includes(code) ? fix(now, lang) : now),
    text,
  );
  return fixed === text ? text : fixSegment(fixed, lang, codes);
}

function rulesFor(lang: Lang): readonly ProseRule[] {
  return KNOWN_LANGUAGES.includes(lang) ? PROSE_RULES : COMMON_RULES;
}
