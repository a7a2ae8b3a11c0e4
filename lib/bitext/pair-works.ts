// Brings a work and its translation together, chapter by chapter and sentence by sentence, with an account of what fits and what does not.
import { type AlignOptions, alignChapters, type Chapter } from '../align/align.ts';
import type { Bead } from '../align/bead.ts';
import type { DictionaryEntry } from '../align/dictionary.ts';
import type { ImportedWork } from '../import/importer.ts';
import { itemAt } from '../item-at.ts';
import type { Lang } from '../model.ts';
import { pairHeadings } from './headings.ts';
import { headingOf, matchSections, type Section } from './sections.ts';
import { type PiecedParagraph, type Segmented, segmentAlone, segmentBeads } from './segmenting.ts';
import { type Unit, unitsOf } from './units.ts';

export interface PairOptions {
  readonly from: Lang;
  readonly to: Lang;
  /** Words of the two languages that translate each other. */
  readonly dictionary?: readonly DictionaryEntry[] | undefined;
  /** Told the share of the work that is done, from 0 to 1. */
  readonly onProgress?: ((share: number) => void) | undefined;
}

export interface PairedChapter {
  readonly part: string | undefined;
  /** The title of the part in the translation, where its chapter is known. */
  readonly translatedPart: string | undefined;
  readonly paragraphs: readonly PiecedParagraph[];
  /** Sentences of the translation that the original does not have. */
  readonly asides: readonly PlacedAside[];
}

/** A sentence kept aside and where it would stand: after segment `segment` of paragraph `paragraph`; before the text where both are -1. */
export interface PlacedAside {
  readonly text: string;
  readonly paragraph: number;
  readonly segment: number;
}

export interface PairedWork {
  /** One for each chapter of the original, in its order. */
  readonly chapters: readonly PairedChapter[];
  /** Chapters of the translation that belong to none of the original's. */
  readonly unmatched: readonly { readonly heading: string; readonly sentences: readonly string[] }[];
}

/** Matched chapters of which less than this share is aligned with some certainty are none. */
const leastAligned = 0.2;
const certain = 0.5;

/** Pairs a work with its translation; without one, every sentence is a segment that is not translated. */
export function pairWorks(
  original: ImportedWork,
  translation: ImportedWork | undefined,
  { from, to, dictionary, onProgress }: PairOptions,
): PairedWork {
  const source = original.chapters.map((chapter, index) => unitsOf(chapter, index, from));
  const target = (translation?.chapters ?? []).map((chapter, index) => unitsOf(chapter, index, to));
  const sections = matchSections(source, target, dictionary);
  const beads = alignSections(sections, { dictionary, onProgress });
  const aligned = sections.flatMap((section, index) => {
    const found = itemAt(beads, index);
    return alignedShare(section, found) < leastAligned
      ? []
      : [{ ...segmentBeads(section.source, section.target, found), ...section }];
  });
  const used = new Set(aligned.flatMap((section) => section.target));
  return {
    chapters: original.chapters.map(({ part }, index) => {
      const own = aligned.filter((section) => section.source.some(({ chapter }) => chapter === index));
      const first = translation?.chapters[own[0]?.target[0]?.chapter ?? -1];
      return {
        part,
        translatedPart: first?.part,
        ...chapterOf(itemAt(source, index), own, index),
      };
    }),
    unmatched: (translation?.chapters ?? []).flatMap((_, index) => {
      const units = itemAt(target, index).filter((unit) => !used.has(unit));
      return units.length === 0 ? [] : [{ heading: headingOf(units) ?? '', sentences: units.map(({ text }) => text) }];
    }),
  };
}

function alignSections(sections: readonly Section[], options: AlignOptions): readonly (readonly Bead[])[] {
  const heads = sections.map(pairHeadings);
  const aligned = alignChapters(
    sections.map(({ source }, index) => chapterFrom(source, heads[index]?.source ?? 0)),
    sections.map(({ target }, index) => chapterFrom(target, heads[index]?.target ?? 0)),
    options,
  );
  return aligned.map((beads, index) => {
    const { source = 0, target = 0, beads: before = [] } = heads[index] ?? {};
    const moved = beads.map((bead) => ({
      ...bead,
      source: bead.source.map((unit) => unit + source),
      target: bead.target.map((unit) => unit + target),
    }));
    return [...before, ...moved];
  });
}

function chapterFrom(units: readonly Unit[], first: number): Chapter {
  const rest = units.slice(first);
  const starts = new Map<string, number>();
  const paragraphs = rest.map(({ chapter, block }) => {
    const key = `${chapter}:${block}`;
    const known = starts.get(key) ?? starts.size;
    starts.set(key, known);
    return known;
  });
  return { units: rest.map(({ text }) => text), paragraphs };
}

/** The share of the shorter side's letters that stand in beads of two sides and some certainty. */
function alignedShare({ source, target }: Section, beads: readonly Bead[]): number {
  const lettersOf = (units: readonly Unit[]) => units.reduce((sum, { text }) => sum + text.length, 0);
  const good = beads.filter(({ confidence, source: a, target: b }) => confidence >= certain && a.length * b.length > 0);
  const share = (units: readonly Unit[], side: 'source' | 'target') =>
    lettersOf(good.flatMap((bead) => bead[side].map((index) => itemAt(units, index)))) / Math.max(1, lettersOf(units));
  return Math.max(share(source, 'source'), share(target, 'target'));
}

/** The paragraphs of one chapter: those of its sections, and in between what no section holds. */
function chapterOf(
  units: readonly Unit[],
  sections: readonly (Segmented & Section)[],
  chapter: number,
): Pick<PairedChapter, 'paragraphs' | 'asides'> {
  const held = new Set(sections.flatMap(({ source }) => source));
  const paragraphs: PiecedParagraph[] = [];
  const asides: PlacedAside[] = [];
  const done = new Set<Segmented>();
  let alone: Unit[] = [];
  const endAlone = () => {
    paragraphs.push(...segmentAlone(alone));
    alone = [];
  };
  for (const unit of units) {
    const section = held.has(unit) ? sections.find(({ source }) => source.includes(unit)) : undefined;
    if (!section) alone.push(unit);
    else if (!done.has(section)) {
      endAlone();
      done.add(section);
      const own = section.paragraphs.filter((paragraph) => paragraph.chapter === chapter);
      asides.push(...placeAsides(section, own, chapter, paragraphs.length));
      paragraphs.push(...own);
    }
  }
  endAlone();
  return { paragraphs, asides };
}

/** What comes before the first unit of a section stands before its text. */
function placeAsides(
  { asides, source }: Segmented & Section,
  own: readonly PiecedParagraph[],
  chapter: number,
  before: number,
): readonly PlacedAside[] {
  return asides
    .filter(({ after }) => source[Math.max(0, after)]?.chapter === chapter)
    .map(({ unit, after }) => {
      const paragraph = own.findIndex(({ segments }) => segments.some(({ last }) => last === after));
      const segment = own[paragraph]?.segments.findIndex(({ last }) => last === after) ?? -1;
      return { text: unit.text, paragraph: paragraph + before, segment };
    });
}
