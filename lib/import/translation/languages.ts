// A file's own languages must be those of the text that it is brought to.
import { UserError } from '../../error.ts';
import type { XmlTag } from '../../formats/read-xml.ts';
import { isLanguageOf, type ReadOptions } from './reader.ts';

/** Throws UserError "wrong-language" where a file names others; one that names none is taken. */
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
