// Aligns texts some of whose pairs are known: these stay as they are, and what is between two of them is aligned anew.
import { UserError } from '../error.ts';
import { type AlignOptions, alignChapters, type Chapter } from './align.ts';
import type { Bead } from './bead.ts';

/** Units from `from` on and before `to`; none where both are the same. */
export type Span = readonly [from: number, to: number];

/** A pair that is known: spans of units of both sides, at least one of them with units. */
export interface Anchor {
  readonly source: Span;
  readonly target: Span;
}

/**
 * Like {@link alignChapters}, with the anchors of each chapter as beads of confidence 1. The stretches between anchors are aligned
 * as texts of their own that share one lexicon, to which the anchors contribute as well, and are judged together; `onChapter` is
 * told of chapters only where there are no anchors. Throws a
 * UserError "anchors" where the anchors of a chapter are not in the order of both sides.
 */
export function alignAnchored(
  source: readonly Chapter[],
  target: readonly Chapter[],
  anchors: readonly (readonly Anchor[])[],
  options: AlignOptions = {},
): readonly (readonly Bead[])[] {
  if (anchors.every(({ length }) => length === 0)) return alignChapters(source, target, options);
  const stretches = source.flatMap((chapter, index) =>
    cut(chapter.units.length, target[index]?.units.length ?? 0, anchors[index] ?? [], index),
  );
  if (stretches.every((stretch) => stretch.isKnown || !isOpen(stretch))) {
    options.onProgress?.(1);
    return beadsIn(source, stretches, []);
  }
  const texts = joinKnown(stretches).filter(isOpen);
  const aligned = alignChapters(
    texts.map((stretch) => slice(source[stretch.chapter], stretch.source)),
    texts.map((stretch) => slice(target[stretch.chapter], stretch.target)),
    { ...options, onChapter: undefined, texts: texts.map(({ chapter }) => chapter) },
  ).filter((_, index) => !texts[index]?.isKnown);
  return beadsIn(source, stretches, aligned);
}

/** The beads of each chapter: the anchors, and between them what was aligned. */
function beadsIn(
  source: readonly Chapter[],
  stretches: readonly Stretch[],
  aligned: readonly (readonly Bead[])[],
): readonly (readonly Bead[])[] {
  const beads: Bead[][] = source.map(() => []);
  let next = 0;
  for (const stretch of stretches) {
    const found = isOpen(stretch) && !stretch.isKnown ? (aligned[next++] ?? []) : [];
    beads[stretch.chapter]?.push(...beadsOf(stretch, found));
  }
  return beads;
}

/** An anchor, or what is between two. */
interface Stretch extends Anchor {
  readonly chapter: number;
  readonly isKnown: boolean;
}

function cut(rows: number, columns: number, anchors: readonly Anchor[], chapter: number): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let [row, column] = [0, 0];
  for (const { source, target } of [...anchors, { source: [rows, rows], target: [columns, columns] } as const]) {
    if (source[0] < row || target[0] < column || source[1] < source[0] || target[1] < target[0]) {
      throw new UserError(
        'anchors',
        `The anchor ${formatSpan(source)}:${formatSpan(target)} of text ${chapter + 1} overlaps the one before it, or crosses it.`,
        'Put the anchors in the order of both texts.',
      );
    }
    for (const stretch of [
      { source: [row, source[0]], target: [column, target[0]], chapter, isKnown: false } as const,
      { source, target, chapter, isKnown: true },
    ]) {
      if (stretch.source[0] < stretch.source[1] || stretch.target[0] < stretch.target[1]) stretches.push(stretch);
    }
    [row, column] = [source[1], target[1]];
  }
  if (row <= rows && column <= columns) return stretches;
  throw new UserError(
    'anchors',
    `An anchor of text ${chapter + 1} is outside the text.`,
    'Number the units of each side from 0 on.',
  );
}

/** Anchors that follow each other are one text to learn from: a text costs time however short it is. */
function joinKnown(stretches: readonly Stretch[]): readonly Stretch[] {
  const joined: Stretch[] = [];
  for (const stretch of stretches) {
    const last = joined.at(-1);
    if (last?.isKnown && stretch.isKnown && last.chapter === stretch.chapter) {
      const [source, target] = [
        [last.source[0], stretch.source[1]] as const,
        [last.target[0], stretch.target[1]] as const,
      ];
      joined[joined.length - 1] = { ...last, source, target };
    } else joined.push(stretch);
  }
  return joined;
}

function formatSpan([from, to]: Span): string {
  return `[${Array.from({ length: to - from }, (_, index) => from + index).join(', ')}]`;
}

/** Whether there is something on both sides. */
function isOpen({ source, target }: Stretch): boolean {
  return source[1] > source[0] && target[1] > target[0];
}

function slice(chapter: Chapter | undefined, [from, to]: Span): Chapter {
  return { units: chapter?.units.slice(from, to) ?? [], paragraphs: chapter?.paragraphs?.slice(from, to) };
}

/** Between two anchors that follow each other on one side, units of the other side are certainly alone. */
function beadsOf({ source, target, isKnown }: Stretch, found: readonly Bead[]): readonly Bead[] {
  const rows = range(source);
  const columns = range(target);
  if (isKnown) return [{ source: rows, target: columns, confidence: 1 }];
  if (rows.length === 0 || columns.length === 0) {
    return [
      ...rows.map((unit) => ({ source: [unit], target: [], confidence: 1 })),
      ...columns.map((unit) => ({ source: [], target: [unit], confidence: 1 })),
    ];
  }
  return found.map((bead) => ({
    ...bead,
    source: bead.source.map((unit) => unit + source[0]),
    target: bead.target.map((unit) => unit + target[0]),
  }));
}

function range([from, to]: Span): readonly number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}
