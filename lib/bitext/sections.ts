// Which stretches of a work and of its translation are aligned with each other: chapters, or what lies between headings.

import { type ChapterMatch, matchChapters } from '../align/chapters.ts';
import type { DictionaryEntry } from '../align/dictionary.ts';
import { itemAt } from '../item-at.ts';
import type { Unit } from './units.ts';

/** Units of both sides that translate each other. */
export interface Section {
  readonly source: readonly Unit[];
  readonly target: readonly Unit[];
}

/** Matched chapters whose lengths differ by more than this factor are divided otherwise. */
const widestRatio = 1.6;
/** Where so much of the original is in chapters that fit, nothing finer is tried. */
const enough = 0.97;

/**
 * Chapter by chapter where the books are divided alike. Where they are not, because a file's chapters were not to be seen or
 * one story of a volume stands elsewhere, by what stands between two headings, if more of the original finds its mate so.
 */
export function matchSections(
  source: readonly (readonly Unit[])[],
  target: readonly (readonly Unit[])[],
  dictionary: readonly DictionaryEntry[] = [],
): readonly Section[] {
  const byChapter = matchUnits(source, target, dictionary);
  const most = enough * lettersOf(source.flat());
  if (fit(byChapter) >= most && byChapter.every(isOfOneChapter)) return byChapter;
  const pieces = { source: cutAtHeadings(source), target: cutAtHeadings(target) };
  if (pieces.source.length === source.length && pieces.target.length === target.length) return byChapter;
  const byPiece = matchUnits(pieces.source, pieces.target, dictionary);
  // Where both fit, the finer one keeps headings with their own text.
  const isFiner = byPiece.length > byChapter.length && fit(byPiece) >= most;
  return isFiner || fit(byPiece) > fit(byChapter) ? byPiece : byChapter;
}

function isOfOneChapter({ source, target }: Section): boolean {
  return [source, target].every((units) => new Set(units.map(({ chapter }) => chapter)).size === 1);
}

/** The headings that units begin with, joined. */
export function headingOf(units: readonly Unit[]): string | undefined {
  const end = units.findIndex(({ kind }) => kind !== 'heading');
  const headings = (end === -1 ? units : units.slice(0, end)).map(({ text }) => text);
  return headings.length > 0 ? headings.join(' ') : undefined;
}

function matchUnits(
  source: readonly (readonly Unit[])[],
  target: readonly (readonly Unit[])[],
  dictionary: readonly DictionaryEntry[],
): readonly Section[] {
  return matchChapters(source.map(titled), target.map(titled), dictionary).map((match: ChapterMatch) => ({
    source: match.source.flatMap((index) => itemAt(source, index)),
    target: match.target.flatMap((index) => itemAt(target, index)),
  }));
}

function titled(units: readonly Unit[]) {
  return { heading: headingOf(units), units: units.map(({ text }) => text) };
}

/** A heading, or several in a row, opens a piece; so does a chapter, but after a heading at the end of the one before. */
function cutAtHeadings(chapters: readonly (readonly Unit[])[]): readonly (readonly Unit[])[] {
  const pieces: Unit[][] = [];
  let previous: Unit | undefined;
  for (const unit of chapters.flat()) {
    const opens = unit.kind === 'heading' || unit.chapter !== previous?.chapter;
    if (opens && previous?.kind !== 'heading') pieces.push([unit]);
    else pieces.at(-1)?.push(unit);
    previous = unit;
  }
  return pieces;
}

/** Letters of the original in sections whose sides are of about one length. */
function fit(sections: readonly Section[]): number {
  return sections
    .filter(({ source, target }) => {
      const ratio = lettersOf(target) / Math.max(1, lettersOf(source));
      return ratio < widestRatio && ratio > 1 / widestRatio;
    })
    .reduce((sum, { source }) => sum + lettersOf(source), 0);
}

function lettersOf(units: readonly Unit[]): number {
  return units.reduce((sum, { text }) => sum + text.length, 0);
}
