// Footnotes and emphasis that a person edited in the library stay as they are.
import type { Emphasis, Lang, Notes } from '../model.ts';
import type { StoredText } from '../segment/merging.ts';
import { carryMarks } from '../text/emphasis/carry.ts';
import { type AddedSegment, digestStored } from './added.ts';
import type { RepairedText } from './repairs.ts';

type Side = Pick<StoredText, 'segments' | 'notes' | 'emphasis'>;

/**
 * A merged text with the footnotes and the emphasis that differ from the record of the stored one; without a record, all
 * that are stored.
 */
export function keepLayers<Text extends StoredText>(merged: Text, own: RepairedText | undefined, lang: Lang): Text {
  if (!own) return merged;
  const { stored, isRecorded } = own;
  const translation = stored.translations.get(lang);
  const editedIn = (layer: 'sourceNotes' | 'targetNotes' | 'sourceMarks' | 'targetMarks') =>
    own.record.flatMap((was: AddedSegment & { readonly id: string }) => {
      const now = digestStored(stored, translation, was.id);
      return (isRecorded ? now[layer] !== was[layer] : now[layer] !== undefined) ? [was.id] : [];
    });
  const source = keepSide(merged, stored, editedIn('sourceNotes'), editedIn('sourceMarks'));
  const translated = merged.translations.get(lang);
  const target =
    translated && translation && keepSide(translated, translation, editedIn('targetNotes'), editedIn('targetMarks'));
  const translations = target ? new Map([...merged.translations, [lang, target] as const]) : merged.translations;
  return { ...merged, ...source, translations };
}

/** In the order of the segments; a segment that is gone has none. */
function keepSide<One extends Side>(
  merged: One,
  stored: Side,
  notes: readonly string[],
  marks: readonly string[],
): One {
  return {
    ...merged,
    ...(notes.length > 0 && { notes: withNotes(merged, stored.notes, new Set(notes)) }),
    ...(marks.length > 0 && { emphasis: withMarks(merged, stored, new Set(marks)) }),
  };
}

function withNotes({ notes, segments }: Side, stored: Notes, kept: ReadonlySet<string>): Notes {
  const entries = [...segments.keys()].map((id) => [id, (kept.has(id) ? stored[id] : notes[id]) ?? []] as const);
  return Object.fromEntries(entries.filter(([, own]) => own.length > 0));
}

/** Where the text is another one now, on the words that it still has. */
function withMarks({ emphasis, segments }: Side, stored: Side, kept: ReadonlySet<string>): Emphasis {
  const entries = [...segments].map(([id, text]) => {
    const marks = kept.has(id)
      ? carryMarks(stored.emphasis?.get(id) ?? [], stored.segments.get(id) ?? '', text)
      : emphasis?.get(id);
    return [id, marks ?? []] as const;
  });
  return new Map(entries.filter(([, own]) => own.length > 0));
}
