// Refuses pairs of files that are not an original and its translation.
import { UserError } from '../error.ts';
import type { ImportedWork } from '../import/importer.ts';
import { cyrillicShare } from '../text/script.ts';
import type { PairedWork } from './pair-works.ts';

/** Throws UserError "not-russian" or "not-english" for files that were mixed up: they would align with nothing. */
export function refuseLanguages(original: ImportedWork, translation: ImportedWork | undefined): void {
  const [russian, other] = [original, translation].map((work) => work && russianShare(work));
  if (russian !== undefined && russian < 0.5) {
    const swapped = other !== undefined && other > 0.5;
    throw new UserError(
      'not-russian',
      swapped
        ? 'The original has hardly any Russian letters, but the translation does.'
        : 'The original has hardly any Russian letters.',
      swapped
        ? 'Give the Russian file first, and the English one after --translation.'
        : 'Give the Russian file first; if this is one, try --encoding.',
    );
  }
  if (other !== undefined && other > 0.5) {
    throw new UserError(
      'not-english',
      'The translation is in Russian letters.',
      'Name the English file after --translation.',
    );
  }
}

/** The share of a work's letters that are Russian, from 0 to 1. */
export function russianShare(work: ImportedWork): number {
  return cyrillicShare(textsOf(work).join('\n'));
}

/** The texts of all blocks. */
export function textsOf({ chapters }: ImportedWork): readonly string[] {
  return chapters.flatMap(({ blocks }) => blocks.map(({ text }) => text));
}

/** With fewer sentences there is too little to tell a free translation from another text. */
const fewestSentences = 10;

/** Throws UserError "not-a-translation": two texts that have nothing to do with each other must not become one work. */
export function refuseUnrelated({ chapters, unmatched }: PairedWork, translation: ImportedWork | undefined): void {
  if (translation === undefined) return;
  const segments = chapters.flatMap(({ paragraphs }) => paragraphs.flatMap(({ segments }) => segments));
  const sentences = unmatched.reduce((sum, chapter) => sum + chapter.sentences.length, 0);
  if (segments.some(({ target }) => target !== undefined)) return;
  if (Math.min(segments.length, sentences) < fewestSentences) return;
  throw new UserError(
    'not-a-translation',
    'The English text does not seem to translate this original: hardly any of its words answer to the words of the other.',
    'See whether both files are of the same text. Without --translation the original is added alone.',
  );
}
