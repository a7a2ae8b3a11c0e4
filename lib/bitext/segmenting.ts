// Makes segments of beads: the smallest pieces that both sides share, in the paragraphs of the original.

import type { Bead } from '../align/bead.ts';
import { itemAt } from '../item-at.ts';
import type { Mark, ParagraphKind } from '../model.ts';
import type { DraftParagraph, DraftSegment } from '../segment/draft.ts';
import { shiftMarks, tidyMarks } from '../text/emphasis/marks.ts';
import type { Held, PlacedRepair } from './repairs.ts';
import type { Unit } from './units.ts';

/** A unit of the translation that has no counterpart, and the unit of the original that it comes after: -1 for none. */
export interface Aside {
  readonly unit: Unit;
  readonly after: number;
}

/** A segment to be, with the units it is made of and how sure their bead is. */
export interface Piece extends DraftSegment {
  /** Index of its first and last unit among those of the original. */
  readonly first: number;
  readonly last: number;
  /** Whether several sentences of either side are joined in it. */
  readonly isMerge: boolean;
  /** undefined where nothing was aligned. */
  readonly confidence: number | undefined;
  /** The segment of a person's that it is, and the translation that the file has for it. */
  readonly held?: Held | undefined;
  readonly given?: string | undefined;
  /** What a person deleted before it. */
  readonly deleted: readonly PlacedRepair[];
}

/** The paragraphs of one chapter. */
export interface PiecedParagraph extends DraftParagraph {
  readonly chapter: number;
  readonly segments: readonly Piece[];
}

export interface Segmented {
  readonly paragraphs: readonly PiecedParagraph[];
  readonly asides: readonly Aside[];
}

/**
 * Every unit of the original stands in exactly one segment, every unit of the translation in one segment or among the asides.
 * Where a bead crosses the end of a paragraph, its translation stands before it and "" after it; headings take headings.
 */
export function segmentBeads(source: readonly Unit[], target: readonly Unit[], beads: readonly Bead[]): Segmented {
  const pieces: Piece[] = [];
  const asides: Aside[] = [];
  for (const bead of beads) {
    const units = bead.target.map((index) => itemAt(target, index));
    if (bead.source.length === 0) {
      const after = pieces.at(-1)?.last ?? -1;
      asides.push(...units.map((unit) => ({ unit, after })));
    } else pieces.push(...cutBead(source, bead, units));
  }
  return { paragraphs: gather(source, pieces), asides };
}

/** Segments without a translation, a unit each; nothing was aligned, so that nothing is doubtful. */
export function segmentAlone(source: readonly Unit[]): readonly PiecedParagraph[] {
  const runs = groupRuns(
    source.map((_, index) => index),
    (index) => itemAt(source, index).held?.id ?? `${index}`,
  );
  return gather(
    source,
    runs
      .flatMap((run) => cutBead(source, { source: run, target: [], confidence: 0 }, []))
      .map((piece) => ({ ...piece, confidence: undefined })),
  );
}

function cutBead(source: readonly Unit[], bead: Bead, target: readonly Unit[]): readonly Piece[] {
  if (bead.source.some((index) => itemAt(source, index).held)) return cutHeld(source, bead, target);
  const runs = groupRuns(bead.source, (index) => placeOf(itemAt(source, index)));
  const isHeading = (run: readonly number[]) => itemAt(source, itemAt(run, 0)).kind === 'heading';
  const mixed = runs.some(isHeading) && !runs.every(isHeading);
  const shares = mixed
    ? [
        { runs: runs.filter(isHeading), units: target.filter(({ kind }) => kind === 'heading') },
        { runs: runs.filter((run) => !isHeading(run)), units: target.filter(({ kind }) => kind !== 'heading') },
      ]
    : [{ runs, units: target }];
  return shares
    .flatMap((share) =>
      share.runs.map((run, index) => {
        const continues = index > 0 && share.units.length > 0 && isSameChapter(source, itemAt(share.runs, 0), run);
        if (index > 0)
          return { ...pieceOf(source, run, undefined, bead.confidence), target: continues ? '' : undefined };
        return pieceOf(source, run, share.units.length > 0 ? share.units : undefined, bead.confidence);
      }),
    )
    .sort((a, b) => a.first - b.first);
}

/** Segments of a person's are pieces of their own. Where others are in the same bead, they have its translation. */
function cutHeld(source: readonly Unit[], bead: Bead, target: readonly Unit[]): readonly Piece[] {
  const runs = groupRuns(bead.source, (index) => itemAt(source, index).held?.id ?? '');
  const free = runs.find((run) => !heldBy(source, run));
  const receiver = free ?? runs[0];
  return runs.flatMap((run) => {
    const own = run === receiver ? target : [];
    const held = heldBy(source, run);
    if (!held) return cutBead(source, { ...bead, source: run }, own);
    return [heldPiece(pieceOf(source, run, own.length > 0 ? own : undefined, bead.confidence), held)];
  });
}

function heldBy(source: readonly Unit[], run: readonly number[]): Held | undefined {
  return itemAt(source, itemAt(run, 0)).held;
}

function heldPiece(piece: Piece, held: Held): Piece {
  const { keepsTarget } = held.repair;
  return {
    ...piece,
    held,
    given: piece.target,
    isMerge: false,
    ...(keepsTarget && { target: held.target, targetNotes: held.targetNotes, targetMarks: undefined, confidence: 1 }),
  };
}

function pieceOf(
  source: readonly Unit[],
  run: readonly number[],
  target: readonly Unit[] | undefined,
  confidence: number | undefined,
): Piece {
  const units = run.map((index) => itemAt(source, index));
  const kind = itemAt(units, 0).kind;
  const original = joinUnits(units, kind);
  const translation = target && joinUnits(target, kind);
  return {
    first: itemAt(run, 0),
    last: itemAt(run, run.length - 1),
    isMerge: target !== undefined && units.length + target.length > 2,
    source: original.text,
    target: translation?.text,
    ...(original.marks.length > 0 && { sourceMarks: original.marks }),
    ...(translation && translation.marks.length > 0 && { targetMarks: translation.marks }),
    sourceNotes: units.flatMap(({ notes }) => notes),
    targetNotes: (target ?? []).flatMap(({ notes }) => notes),
    confidence,
    deleted: units.flatMap(({ deleted }) => deleted ?? []),
  };
}

/** Sentences are joined by a space, lines of verse by a line break. */
function joinUnits(
  units: readonly Unit[],
  kind: ParagraphKind,
): { readonly text: string; readonly marks: readonly Mark[] } {
  let text = '';
  const marks: Mark[] = [];
  for (const [index, unit] of units.entries()) {
    const isLine = kind === 'verse' && unit.kind === 'verse' && units[index - 1]?.kind === 'verse';
    if (index > 0) text += isLine ? '\n' : ' ';
    marks.push(...shiftMarks(unit.marks ?? [], text.length));
    text += unit.text;
  }
  return { text, marks: tidyMarks(marks, text) };
}

function gather(source: readonly Unit[], pieces: readonly Piece[]): readonly PiecedParagraph[] {
  return groupRuns(pieces, ({ first }) => placeOf(itemAt(source, first))).map((segments) => {
    const { kind, chapter } = itemAt(source, itemAt(segments, 0).first);
    return { kind, chapter, segments };
  });
}

function groupRuns<Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly (readonly Item[])[] {
  const runs: Item[][] = [];
  let previous: string | undefined;
  for (const item of items) {
    const key = keyOf(item);
    if (key === previous) runs.at(-1)?.push(item);
    else runs.push([item]);
    previous = key;
  }
  return runs;
}

function placeOf(unit: Unit): string {
  return `${unit.chapter}:${unit.block}`;
}

function isSameChapter(source: readonly Unit[], one: readonly number[], other: readonly number[]): boolean {
  return itemAt(source, itemAt(one, 0)).chapter === itemAt(source, itemAt(other, 0)).chapter;
}
