// Proofreads a work for the check: its prose, and its translations against it. Pages do not wait for it.

import { gatherHabits } from '../../check/habits.ts';
import {
  checkAlignment,
  checkOriginal,
  checkProse,
  checkTranslatedWork,
  checkTranslation,
} from '../../check/proofread.ts';
import type { Prose, Translation } from '../../check/rule.ts';
import { SOURCE_LANGUAGE } from '../../languages.ts';
import type { Issue, Lang, SegmentStates, WorkMeta } from '../../model.ts';
import type { Anchors } from '../../segment/anchors.ts';
import { contentPath } from '../paths.ts';
import { readGlossary } from '../read/glossary.ts';
import type { SegmentsFile } from '../read/segments.ts';
import type { TextParts } from '../read/texts.ts';
import { readDifficulty } from './difficulty.ts';
import { openLemmas } from './lemmas.ts';
import { readTextDictionary } from './text-dictionary.ts';

/** A text's files with the states of its translations. */
export interface ReadTextFiles extends TextParts {
  readonly targets: readonly (SegmentsFile & {
    readonly lang: Lang;
    readonly states: SegmentStates;
    readonly anchors: Anchors;
  })[];
}

/** A work as it was read, with its texts in reading order. */
export interface ReadWork {
  /** Whether to report an issue; issues that the work's settings allow are not reported. */
  readonly keep: (issue: Issue) => boolean;
  readonly work: string;
  readonly meta: WorkMeta | undefined;
  readonly texts: readonly ReadTextFiles[];
  /** Whether to align the texts again. */
  readonly align: boolean;
}

/** The issues in the prose of a work, in the original and in every translation. */
export async function* proofread({ work, meta, texts, align, keep }: ReadWork): AsyncGenerator<Issue> {
  const originals = texts.map(({ source }) => source);
  const proseOf = (prose: Prose) => gatherHabits(checkProse(prose).filter(keep), prose.segments.size);
  for (const original of originals) yield* proseOf({ ...original, lang: SOURCE_LANGUAGE });
  yield* checkOriginal({ file: contentPath(work, 'work.json'), meta, difficulty: await readDifficulty(originals) });
  for (const lang of new Set(texts.flatMap(({ targets }) => targets.map((target) => target.lang)))) {
    const { data: glossary = {}, issues } = await readGlossary(lang, work);
    yield* issues;
    const lemmasOf = await openLemmas(glossary);
    const translations = texts.flatMap((text) => translationInto(lang, text, { glossary, lemmasOf }));
    for (const translation of translations) {
      yield* proseOf(translation.target);
      yield* checkTranslation(translation);
      if (align) yield* checkAlignment({ ...translation, dictionary: await dictionaryFor(translation) });
    }
    yield* checkTranslatedWork({ lang, texts: translations });
  }
}

/** The project's dictionary explains Russian in English; other languages are aligned without one. */
async function dictionaryFor({ source, target }: Translation): Promise<Translation['dictionary']> {
  if (target.lang !== 'en') return undefined;
  return readTextDictionary(source.segments.values(), target.segments.values());
}

/** Only of what was understood on both sides. */
function translationInto(
  lang: Lang,
  { source, targets }: ReadTextFiles,
  terms: Pick<Translation, 'glossary' | 'lemmasOf'>,
): readonly Translation[] {
  return targets
    .filter((target) => target.lang === lang && target.complete && source.complete)
    .map((target) => ({ source, target, states: target.states, anchors: target.anchors, ...terms }));
}
