// Writes down what was taken from the files for each segment, for the next run.
import type { Lang } from '../model.ts';
import type { MergedText } from '../segment/merging.ts';
import { digestOf } from '../text/digest.ts';
import { type AddedSegment, digestStored, FILES, formatAdded } from './added.ts';
import type { PairedChapter, PairedWork } from './pair-works.ts';
import type { PlacedRepair, RepairedText } from './repairs.ts';
import type { Piece } from './segmenting.ts';

interface Options {
  readonly lang: Lang;
  /** undefined if no file of a translation was given. */
  readonly translation: unknown;
}

/** Id → entry, in the order of the file. Segments of a person's keep the entries of what the file has in their place. */
export function recordAdded(
  paired: PairedChapter,
  merged: MergedText & { readonly before: string | undefined },
  { texts, repairs, mates, files }: PairedWork,
  { lang, translation }: Options,
): ReadonlyMap<string, string> {
  const record = new Map([[FILES, files]]);
  const done = new Set<PlacedRepair>();
  const translated = merged.translations.get(lang);
  const pieces = paired.paragraphs.flatMap(({ segments }, paragraph) =>
    segments.map((piece, at) => ({ piece, id: merged.ids[paragraph]?.[at] ?? '' })),
  );
  const own = texts.find(({ name }) => name === merged.before);
  const keep = (repair: PlacedRepair) => {
    if (!own || repair.text !== own.name || repair.ids.length > 0) return;
    for (const [known, entry] of entriesOf(repair, own)) record.set(known, entry);
  };
  const held = Map.groupBy(
    pieces.map(({ piece }) => piece),
    (piece) => piece.held?.repair,
  );
  for (const { piece, id } of pieces) {
    const repair = piece.held?.repair;
    piece.deleted.forEach(keep);
    if (!repair) record.set(id, formatAdded(digestStored(merged, translated, id)));
    else if (!done.has(repair)) {
      done.add(repair);
      const library = texts.find(({ name }) => name === repair.text);
      const given = givenFor(held.get(repair) ?? []);
      const isSame = isUnchanged(repair, library, given, mates.has(repair) || translation === undefined);
      const entries = isSame && library ? entriesOf(repair, library) : [];
      if (isSame && repair.text === merged.before) for (const [known, entry] of entries) record.set(known, entry);
      else if (isSame && entries.length === 1) record.set(id, entries[0]?.[1] ?? '');
      else if (repair.given !== '' || given !== undefined) {
        const entryIds = new Set(repair.entries.map((entry) => library?.record[entry]?.id));
        const target = given === undefined ? undefined : digestOf(given);
        // Of several segments, the entry is that of one that was there before.
        const before = repair.text === merged.before ? repair.ids.find((one) => entryIds.has(one)) : undefined;
        record.set(before ?? id, formatAdded({ source: digestOf(repair.given), target, ...noNotes }));
      }
    }
  }
  // What was deleted at the end of the text is before no other segment of it.
  repairs.filter((repair) => !done.has(repair)).forEach(keep);
  return record;
}

const noNotes = { sourceNotes: undefined, targetNotes: undefined };

/** What the file's translation has for the pieces of a repair; undefined for nothing. */
export function givenFor(pieces: readonly Piece[]): string | undefined {
  const given = pieces.flatMap((piece) => piece.given ?? []);
  return given.length === 0 ? undefined : given.join(' ');
}

/** Whether the files have what they had before; `isFound`: the translation is known to. */
function isUnchanged(
  repair: PlacedRepair,
  own: RepairedText | undefined,
  given: string | undefined,
  isFound: boolean,
): boolean {
  if (repair.isSourceChanged) return false;
  return isFound || hasBefore(repair, own, given);
}

/** Whether the translation in the file is the one of the record. */
export function hasBefore(repair: PlacedRepair, own: RepairedText | undefined, given: string | undefined): boolean {
  const before = repair.entries
    .flatMap((entry) => own?.record[entry]?.target ?? [])
    .filter((one) => one !== digestOf(''));
  if (given === undefined) return before.length === 0;
  return before.length === 1 && before[0] === digestOf(given);
}

function entriesOf({ entries }: PlacedRepair, { record }: RepairedText): readonly (readonly [string, string])[] {
  return entries.flatMap((index) => {
    const entry = record[index];
    return entry ? [[entry.id, formatAdded(entry satisfies AddedSegment)] as const] : [];
  });
}
