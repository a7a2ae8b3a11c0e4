// Structural rules: what must be correct before a page can show a text. Proofreading is separate (proofread.ts).
import type { Issue } from '../model.ts';
import { judge, type TextFiles, type WorkFiles } from './rule.ts';
import { credits } from './rules/credits.ts';
import { emphasisText } from './rules/emphasis-text.ts';
import { empty } from './rules/empty.ts';
import { extraKey } from './rules/extra-key.ts';
import { idClash } from './rules/id-clash.ts';
import { idGrammar } from './rules/id-grammar.ts';
import { keyOrder } from './rules/key-order.ts';
import { layerKey } from './rules/layer-key.ts';
import { lineBreak } from './rules/line-break.ts';
import { metadata } from './rules/metadata.ts';
import { parts } from './rules/parts.ts';
import { slug } from './rules/slug.ts';
import { splitParagraph } from './rules/split-paragraph.ts';
import { stressText } from './rules/stress-text.ts';
import { texts } from './rules/texts.ts';
import { untranslated } from './rules/untranslated.ts';
import { wordForm } from './rules/word-form.ts';

/** Rules about a text with its translations and layers. */
export const TEXT_RULES = [
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
  emphasisText,
  wordForm,
] as const;

/** Rules about a work without its texts. */
export const WORK_RULES = [slug, texts, parts, credits, metadata] as const;

/** Checks a text, its translations, and the layers on it. */
export function checkText(text: TextFiles): readonly Issue[] {
  return judge(TEXT_RULES, text);
}

/** Checks a work without its texts. */
export function checkWork(work: WorkFiles): readonly Issue[] {
  return judge(WORK_RULES, work);
}
