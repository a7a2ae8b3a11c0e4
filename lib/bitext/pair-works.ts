// Brings a work and its translation together, chapter by chapter and sentence by sentence, with an account of what fits and what does not.
import type { AlignOptions, Chapter } from '../align/align.ts';
import { type Anchor, alignAnchored, type Span } from '../align/anchored.ts';
import type { Bead } from '../align/bead.ts';
import type { DictionaryEntry } from '../align/dictionary.ts';
import type { ImportedWork } from '../import/importer.ts';
import { itemAt } from '../item-at.ts';
import type { Lang } from '../model.ts';
import { longestRise } from '../segment/sequences.ts';
import { pairHeadings } from './headings.ts';
import type { PlacedRepair, RepairedText } from './repairs.ts';
import { type KeptPair, type Replayed, replayRepairs } from './replay.ts';
import { headingOf, matchSections, type Section } from './sections.ts';
import { type PiecedParagraph, type Segmented, segmentAlone, segmentBeads } from './segmenting.ts';
import { anchorTimes } from './times.ts';
import { type Unit, unitsOf } from './units.ts';

export interface PairOptions {
  readonly from: Lang;
  readonly to: Lang;
  /** Words of the two languages that translate each other. */
  readonly dictionary?: readonly DictionaryEntry[] | undefined;
  /** The texts of the library that the files are merged into; a person's work on them is kept. */
  readonly texts?: readonly RepairedText[] | undefined;
  /** Told the share of the work that is done, from 0 to 1. */
  readonly onProgress?: ((share: number) => void) | undefined;
  /** Told a chapter of a new work as soon as it is aligned, before the last ones are; how sure its pairs are may still change. */
  readonly onChapter?: ((index: number, chapter: PairedChapter) => void) | undefined;
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
  readonly texts: readonly RepairedText[];
  /** The repairs that were put in their places, with what the translation has there unchanged. */
  readonly repairs: readonly PlacedRepair[];
  readonly mates: Replayed['mates'];
  readonly files: string;
}

/** Matched chapters of which less than this share is aligned with some certainty are none. */
const leastAligned = 0.2;
const certain = 0.5;

/** Pairs a work with its translation; without one, every sentence is a segment that is not translated. */
export function pairWorks(
  original: ImportedWork,
  translation: ImportedWork | undefined,
  { from, to, dictionary, onProgress, onChapter, texts = [] }: PairOptions,
): PairedWork {
  const { source, target, repairs, mates, kept, files } = replayRepairs(
    original.chapters.map((chapter, index) => unitsOf(chapter, index, from)),
    (translation?.chapters ?? []).map((chapter, index) => unitsOf(chapter, index, to)),
    texts,
    to,
  );
  const sections = matchSections(source, target, dictionary);
  const segmentOf = (section: Section, found: readonly Bead[]) =>
    alignedShare(section, found) < leastAligned
      ? []
      : [{ ...segmentBeads(section.source, section.target, found), ...section }];
  const pairedChapter = (index: number, sectioned: readonly (Segmented & Section)[]): PairedChapter => {
    const own = sectioned.filter((section) => section.source.some(({ chapter }) => chapter === index));
    const first = translation?.chapters[own[0]?.target[0]?.chapter ?? -1];
    const part = original.chapters[index]?.part;
    return { part, translatedPart: first?.part, ...chapterOf(itemAt(source, index), own, index) };
  };
  const done: (Segmented & Section)[] = [];
  const lastSection = new Map(
    sections.flatMap((section, index) => section.source.map(({ chapter }) => [chapter, index] as const)),
  );
  const onSection = (index: number, found: readonly Bead[]) => {
    const section = itemAt(sections, index);
    done.push(...segmentOf(section, found));
    for (const chapter of new Set(section.source.map((unit) => unit.chapter))) {
      if (lastSection.get(chapter) === index) onChapter?.(chapter, pairedChapter(chapter, done));
    }
  };
  const beads = alignKept(sections, mates, kept, { dictionary, onProgress, onChapter: onChapter && onSection });
  const aligned = sections.flatMap((section, index) => segmentOf(section, itemAt(beads, index)));
  const used = new Set(aligned.flatMap((section) => section.target));
  return {
    chapters: original.chapters.map((_, index) => pairedChapter(index, aligned)),
    unmatched: (translation?.chapters ?? []).flatMap((_, index) => {
      const units = itemAt(target, index).filter((unit) => !used.has(unit));
      return units.length === 0 ? [] : [{ heading: headingOf(units) ?? '', sentences: units.map(({ text }) => text) }];
    }),
    texts,
    repairs,
    mates,
    files,
  };
}

/** A pair that is kept although the aligner would not choose it. */
const unconfirmed = 0.5;

/**
 * Pairs that nobody changed, neither a person nor the files, are kept, so that the same files again change nothing. How sure they
 * are comes from an alignment without them.
 */
function alignKept(
  sections: readonly Section[],
  mates: Replayed['mates'],
  kept: readonly KeptPair[],
  options: AlignOptions,
): readonly (readonly Bead[])[] {
  const free = alignSections(sections, mates, [], kept.length === 0 ? options : { ...options, onChapter: undefined });
  if (kept.length === 0) return free;
  const known = new Set(kept.flatMap(({ source }) => source));
  return alignSections(sections, mates, kept, { ...options, onChapter: undefined }).map((beads, index) => {
    const nameOf = ({ source, target }: Bead) => `${source}:${target}`;
    const found = new Map(free[index]?.map((bead) => [nameOf(bead), bead.confidence]));
    return beads.map((bead) => {
      const isKept = bead.source.some((unit) => known.has(itemAt(itemAt(sections, index).source, unit)));
      return { ...bead, confidence: found.get(nameOf(bead)) ?? (isKept ? unconfirmed : bead.confidence) };
    });
  });
}

function alignSections(
  sections: readonly Section[],
  mates: Replayed['mates'],
  kept: readonly KeptPair[],
  options: AlignOptions,
): readonly (readonly Bead[])[] {
  const inserted = sections.map(({ source }) => source.map(({ held }) => isInserted(held?.repair, mates)));
  const own = sections.map(({ source, target }, index) => ({
    source: source.filter((_, unit) => !inserted[index]?.[unit]),
    target,
  }));
  const pairs = new Map(kept.map((pair) => [pair.source[0], pair]));
  const anchors = own.map((section) =>
    withTimes(anchorsIn(section, mates, pairs), anchorTimes(section.source, section.target)),
  );
  const heads = own.map(({ source, target }, index) => {
    const [first] = anchors[index] ?? [];
    return pairHeadings({ source: source.slice(0, first?.source[0]), target: target.slice(0, first?.target[0]) });
  });
  const complete = (beads: readonly Bead[], index: number) => {
    const { source = 0, target = 0, beads: before = [] } = heads[index] ?? {};
    const moved = beads.map((bead) => ({
      ...bead,
      source: bead.source.map((unit) => unit + source),
      target: bead.target.map((unit) => unit + target),
    }));
    return withInserted([...before, ...moved], inserted[index] ?? []);
  };
  const { onChapter } = options;
  return alignAnchored(
    own.map(({ source }, index) => chapterFrom(source, heads[index]?.source ?? 0)),
    own.map(({ target }, index) => chapterFrom(target, heads[index]?.target ?? 0)),
    anchors.map((some, index) => some.map((anchor) => shift(anchor, itemAt(heads, index)))),
    { ...options, onChapter: onChapter && ((index, beads) => onChapter(index, complete(beads, index))) },
  ).map(complete);
}

/** The files have neither the original nor the translation, so that there is nothing to align. */
function isInserted(repair: PlacedRepair | undefined, mates: Replayed['mates']): boolean {
  return repair !== undefined && repair.given === '' && !mates.has(repair);
}

/** The beads with the units that were left out: alone, or in the bead whose units are around them. */
function withInserted(beads: readonly Bead[], inserted: readonly boolean[]): readonly Bead[] {
  if (!inserted.includes(true)) return beads;
  const kept = inserted.flatMap((isLeftOut, unit) => (isLeftOut ? [] : [unit]));
  const result: Bead[] = [];
  let next = 0;
  const addAlone = (end: number) => {
    for (; next < end; next += 1) {
      if (inserted[next]) result.push({ source: [next], target: [], confidence: 1 });
    }
  };
  for (const bead of beads) {
    const units = bead.source.map((unit) => itemAt(kept, unit));
    const [first, last] = [units[0], units.at(-1)];
    if (first === undefined || last === undefined) result.push(bead);
    else {
      addAlone(first);
      result.push({ ...bead, source: Array.from({ length: last - first + 1 }, (_, at) => first + at) });
      next = last + 1;
    }
  }
  addAlone(inserted.length);
  return result;
}

/** Segments of a person's and kept pairs beside their units of the translation, those that are in order. */
function anchorsIn(
  { source, target }: Section,
  mates: Replayed['mates'],
  pairs: ReadonlyMap<Unit | undefined, KeptPair>,
): readonly Anchor[] {
  const places = new Map(target.map((unit, at) => [unit, at]));
  const anchors: Anchor[] = [];
  const alone: Span[] = [];
  for (let from = 0, to = 0; from < source.length; from = to) {
    const repair = source[from]?.held?.repair;
    const pair = pairs.get(source[from]);
    to = from + Math.max(1, pair?.source.length ?? 1);
    while (repair && source[to]?.held?.repair === repair) to += 1;
    const units = pair?.target ?? (repair && mates.get(repair)) ?? [];
    // Headings may divide a segment between two sections.
    if (pair?.source.some((unit, at) => source[from + at] !== unit)) continue;
    if (pair?.target.length === 0) alone.push([from, to]);
    const start = places.get(units[0] as Unit);
    if (start === undefined || units.some((unit, at) => places.get(unit) !== start + at)) continue;
    anchors.push({ source: [from, to], target: [start, start + units.length] });
  }
  const inOrder = new Set(longestRise(anchors.map((anchor, at) => [at, anchor.target[0]])).map(([at]) => at));
  const chosen = anchors.filter((_, at) => inOrder.has(at));
  // What has no translation is after the translation of what is before it.
  const others = alone.map((span): Anchor => {
    const end = chosen.findLast(({ source }) => source[1] <= span[0])?.target[1] ?? 0;
    return { source: span, target: [end, end] };
  });
  return [...chosen, ...others].sort((one, other) => one.source[0] - other.source[0]);
}

/** The anchors and those times that cross none of them. */
function withTimes(anchors: readonly Anchor[], times: readonly Anchor[]): readonly Anchor[] {
  const isFree = ({ source: [row], target: [column] }: Anchor) =>
    anchors.every(
      ({ source, target }) => (row <= source[0] && column <= target[0]) || (row >= source[1] && column >= target[1]),
    );
  return [...anchors, ...times.filter(isFree)].sort(
    (one, other) =>
      one.source[0] - other.source[0] || one.target[0] - other.target[0] || one.source[1] - other.source[1],
  );
}

function shift({ source, target }: Anchor, heads: { readonly source: number; readonly target: number }): Anchor {
  return {
    source: [source[0] - heads.source, source[1] - heads.source],
    target: [target[0] - heads.target, target[1] - heads.target],
  };
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
