// The check of a library: which rules judge what. Every function takes plain data and gives issues, rule by rule.
import type { Issue } from '../model.ts';
import {
  type Aliases,
  type Counterpart,
  judge,
  type Shelf,
  type Strings,
  type TextFiles,
  type WorkFiles,
} from './rule.ts';
import { alias } from './rules/alias.ts';
import { controlCharacter } from './rules/control-character.ts';
import { credits } from './rules/credits.ts';
import { empty } from './rules/empty.ts';
import { extraKey } from './rules/extra-key.ts';
import { idClash } from './rules/id-clash.ts';
import { idGrammar } from './rules/id-grammar.ts';
import { keyOrder } from './rules/key-order.ts';
import { layerKey } from './rules/layer-key.ts';
import { lineBreak } from './rules/line-break.ts';
import { nfc } from './rules/nfc.ts';
import { orphan } from './rules/orphan.ts';
import { parts } from './rules/parts.ts';
import { shelf } from './rules/shelf.ts';
import { slug } from './rules/slug.ts';
import { splitParagraph } from './rules/split-paragraph.ts';
import { storedTypography } from './rules/stored-typography.ts';
import { stressText } from './rules/stress-text.ts';
import { texts } from './rules/texts.ts';
import { untranslated } from './rules/untranslated.ts';
import { wordForm } from './rules/word-form.ts';

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

/** A text, its translations, and the layers on it. */
export function checkText(text: TextFiles): readonly Issue[] {
  return judge(textRules, text);
}

/** The characters of every text in one file. */
export function checkStrings(strings: Strings): readonly Issue[] {
  return judge([nfc, controlCharacter, storedTypography], strings);
}

/** A work without its texts. */
export function checkWork(work: WorkFiles): readonly Issue[] {
  return judge([slug, texts, parts, credits], work);
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
