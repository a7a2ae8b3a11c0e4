// Reads and checks one text of the library; the cost depends only on that text.
import { checkText } from '../../check/structure.ts';
import type { Issue, Lang, Text } from '../../model.ts';
import { parseAddress } from '../../segment/address.ts';
import { toParagraphs } from '../../segment/paragraphs.ts';
import { marksOf } from '../../text/emphasis/carry.ts';
import { refuseErrors } from '../issues.ts';
import { contentPath, localePath, textName } from '../paths.ts';
import { settleLibrary } from '../swap-folders.ts';
import { type LayerFile, readEmphasis, readNotes, readSegments, readStates, type SegmentsFile } from './segments.ts';
import { readTranslation, translationLanguage } from './translations.ts';

/** The files of a text that are checked together. */
export interface TextParts {
  readonly source: SegmentsFile;
  readonly targets: readonly (SegmentsFile & { readonly lang: Lang })[];
  readonly layers: readonly LayerFile[];
}

/**
 * The text at an address ("dama", "dama.2"), with its translation into `lng` or, if the work has none, into English.
 * undefined if there is no such text; UserError "broken-text" with the issues if it has errors.
 */
export async function readText(address: string, lng: Lang): Promise<Text | undefined> {
  const { work, chapter } = parseAddress(address) ?? {};
  if (work === undefined) return undefined;
  await settleLibrary();
  const name = textName(chapter);
  const source = await readSegments(contentPath(work, `${name}.json`));
  if (source.missing) return undefined;
  const lang = await translationLanguage(lng, work);
  const [target, sourceNotes, targetNotes, states, sourceEmphasis, targetEmphasis] = await Promise.all([
    readTranslation(lang, work, name),
    readNotes(contentPath(work, `${name}.notes.json`)),
    readNotes(localePath(lang, work, `${name}.notes.json`)),
    readStates(localePath(lang, work, `${name}.state.json`)),
    readEmphasis(contentPath(work, `${name}.emphasis.json`)),
    readEmphasis(localePath(lang, work, `${name}.emphasis.json`)),
  ]);
  const issues = judgeText({ source, targets: [{ ...target, lang }], layers: [sourceNotes, targetNotes, states] });
  refuseErrors('broken-text', `The text "${address}"`, issues);
  return {
    address,
    work,
    chapter,
    lang,
    paragraphs: toParagraphs(source.segments, target.segments, {
      source: marksOf(source.segments, sourceEmphasis.tagged),
      target: marksOf(target.segments, targetEmphasis.tagged),
    }),
    notes: { source: sourceNotes.notes, target: targetNotes.notes },
    states: states.states,
  };
}

/** The issues of a text's files. A file that could not be read is not compared with the others. */
export function judgeText({ source, targets, layers }: TextParts): readonly Issue[] {
  const own = [source, ...targets, ...layers].flatMap(({ issues }) => issues);
  if (!source.complete) return own;
  return [...own, ...checkText({ source, targets: targets.filter(({ complete }) => complete), layers })];
}
