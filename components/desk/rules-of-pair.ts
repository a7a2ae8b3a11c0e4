// What the check finds in a paragraph, as a person types it.
import { checkProse, checkTranslation } from '#lib/check/proofread.ts';
import { type DeskPair, type DeskText, type Side, translationOf } from '#lib/desk/desk-text.ts';
import { SOURCE_LANGUAGE } from '#lib/languages.ts';
import type { Issue, Lang } from '#lib/model.ts';
import { paragraphOf } from '#lib/segment/ids.ts';

/** A text that is being typed. */
export interface Draft {
  readonly side: Side;
  readonly text: string;
}

/** Whether a translation was read is not a matter of its text. */
const NOT_SHOWN = ['draft', 'stale'];

/** The issues of the paragraph of a pair, with the draft in the place of the pair's own text; those of the pair first. */
export function rulesOfPair({ pairs }: DeskText, id: string, lang: Lang, draft?: Draft): readonly Issue[] {
  const block = paragraphOf(id);
  const own = pairs.filter((pair) => paragraphOf(pair.id) === block);
  const textOf = (pair: DeskPair, side: Side) => {
    if (pair.id === id && draft?.side === side) return draft.text.trim();
    return side === 'source' ? pair.source : translationOf(pair, lang).text;
  };
  const segmentsOf = (side: Side) =>
    new Map(
      own.flatMap((pair) => {
        const text = textOf(pair, side);
        return text === undefined ? [] : [[pair.id, text] as const];
      }),
    );
  const source = { file: '', lang: SOURCE_LANGUAGE, segments: segmentsOf('source') };
  const target = { file: '', lang, segments: segmentsOf('target') };
  const found = [
    ...checkProse(source),
    ...checkProse(target),
    ...checkTranslation({ source, target, states: {}, glossary: {} }),
  ].filter(({ rule }) => !NOT_SHOWN.includes(rule));
  return found.sort((one, other) => Number(other.id === id) - Number(one.id === id));
}
