// Footnotes that a person edited in the library stay as they are.
import type { Lang, Notes } from '../model.ts';
import type { StoredText } from '../segment/merging.ts';
import { digestStored } from './added.ts';
import type { RepairedText } from './repairs.ts';

/** A merged text with the footnotes that differ from the record of the stored one; without a record, all that are stored. */
export function keepNotes<Text extends StoredText>(merged: Text, own: RepairedText | undefined, lang: Lang): Text {
  if (!own) return merged;
  const { stored, isRecorded } = own;
  const translation = stored.translations.get(lang);
  const source = new Map<string, readonly string[]>();
  const target = new Map<string, readonly string[]>();
  for (const was of own.record) {
    const now = digestStored(stored, translation, was.id);
    if (isRecorded ? now.sourceNotes !== was.sourceNotes : now.sourceNotes !== undefined) {
      source.set(was.id, stored.notes[was.id] ?? []);
    }
    if (isRecorded ? now.targetNotes !== was.targetNotes : now.targetNotes !== undefined) {
      target.set(was.id, translation?.notes[was.id] ?? []);
    }
  }
  if (source.size + target.size === 0) return merged;
  const translated = merged.translations.get(lang);
  const translations = new Map(merged.translations);
  if (translated) {
    translations.set(lang, { ...translated, notes: withNotes(translated.notes, target, translated.segments) });
  }
  return { ...merged, notes: withNotes(merged.notes, source, merged.segments), translations };
}

/** In the order of the segments; a segment that is gone has none. */
function withNotes(
  notes: Notes,
  kept: ReadonlyMap<string, readonly string[]>,
  segments: ReadonlyMap<string, string>,
): Notes {
  const entries = [...segments.keys()].map((id) => [id, kept.get(id) ?? notes[id] ?? []] as const);
  return Object.fromEntries(entries.filter(([, own]) => own.length > 0));
}
