// Checks that the languages of a file are those of the text.
import { UserError } from '../../error.ts';
import type { XmlTag } from '../../formats/read-xml.ts';
import { isLanguageOf, type ReadOptions } from './reader.ts';

/** Throws UserError "wrong-language" if a file declares other languages; a file without a declaration is accepted. */
export function refuseLanguages(
  { line }: XmlTag,
  source: string | undefined,
  target: string | undefined,
  { file, sourceLang, targetLang }: ReadOptions,
): void {
  for (const [written, lang] of [
    [source, sourceLang],
    [target, targetLang],
  ] as const) {
    if (written === undefined || isLanguageOf(written, lang)) continue;
    throw new UserError(
      'wrong-language',
      `${file}, line ${line}: the file goes from ${source ?? '?'} to ${target ?? '?'}, not from ${sourceLang} to ${targetLang}.`,
      'Use the file for the right language.',
    );
  }
}
