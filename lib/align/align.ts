// Aligns texts that translate each other, sentence by sentence, with nothing but their own words to learn from.
import { UserError } from '../error.ts';
import { bandAround } from './band.ts';
import type { Bead } from './bead.ts';
import { judgeBeads } from './bead-evidence.ts';
import { classifyBoundaries, learnBoundaries, neutralBoundaries } from './boundaries.ts';
import { findBand } from './coarse.ts';
import { findCognates } from './cognates.ts';
import { confidenceOf, explainedIn, judgeText, type TextEvidence } from './confidence.ts';
import { joinCrossings } from './crossings.ts';
import { chooseBeads } from './decode.ts';
import { type DictionaryEntry, readDictionary } from './dictionary.ts';
import { addShapes, collectEvidence, noEvidence } from './evidence.ts';
import { firstLengthModel, refitLengths } from './length-model.ts';
import { stretchScorer } from './lexical-scores.ts';
import { learnLexicon } from './lexicon.ts';
import { largestNarrowing, narrowBand } from './narrow.ts';
import { matchParagraphs } from './paragraphs.ts';
import { beadScorer } from './score-beads.ts';
import { findPosteriors, type Posteriors } from './search.ts';
import { type Section, sectionOf } from './section.ts';
import { estimateShapes, largestBead } from './shape-model.ts';
import { encodeSide, type Side } from './side.ts';

/** A text in its smallest units, usually sentences, in order. */
export interface Chapter {
  readonly units: readonly string[];
  /** The paragraph each unit belongs to, where it is known: any numbers that change with the paragraph. */
  readonly paragraphs?: readonly number[] | undefined;
}

export interface AlignOptions {
  /** Words and their translations, each counted like a few sightings. */
  readonly dictionary?: readonly DictionaryEntry[] | undefined;
  /** Told the share of the work that is done, from 0 to 1. */
  readonly onProgress?: ((share: number) => void) | undefined;
  /**
   * Told each chapter's beads as soon as they are chosen, in order, before the last chapters are aligned. Their units are final, how sure
   * they are is not.
   */
  readonly onChapter?: ((chapter: number, beads: readonly Bead[]) => void) | undefined;
  /** For each chapter the number of its text: how sure beads are depends on the whole text. Otherwise each is a text of its own. */
  readonly texts?: readonly number[] | undefined;
}

/**
 * A wide search with what is known beforehand; a second one with the first lexicon where the first may have taken a wrong turn,
 * so that it is not kept; then narrow ones around what the one before found likely.
 */
const searches = 3;
const margin = 2;
/** Beads of more units than this are looked for only from the second search on, and of more again only in the last. */
const largestAtFirst = 3;
const largestNext = 4;

/** Aligns one text: every unit of both sides stands in exactly one bead, in order. */
export function align(
  source: readonly string[],
  target: readonly string[],
  options: AlignOptions = {},
): readonly Bead[] {
  return alignChapters([{ units: source }], [{ units: target }], options)[0] ?? [];
}

/**
 * Aligns chapter k of the source with chapter k of the target, for all k; they share one lexicon, so the chapters of a book
 * belong in one call. Indices count the units of each chapter. Throws a UserError where the numbers of chapters differ.
 *
 * One monotone search over beads of up to five units a side and runs of nulls; a bead's score joins its lengths (Gale &
 * Church 1993), its words (IBM model 1, Brown et al. 1993, learned from the text by Moore's 2002 two steps, repeated), and
 * the marks at its ends. Names, numbers and a dictionary give the first hold (as in Varga et al. 2005).
 */
export function alignChapters(
  source: readonly Chapter[],
  target: readonly Chapter[],
  options: AlignOptions = {},
): readonly (readonly Bead[])[] {
  checkChapters(source, target);
  const left = encodeSide(source.map((chapter) => chapter.units));
  const right = encodeSide(target.map((chapter) => chapter.units));
  const prior = [
    ...findCognates(left.vocabulary, right.vocabulary),
    ...readDictionary(options.dictionary ?? [], left.vocabulary, right.vocabulary),
  ];
  const sections = source.map((_, index) => sectionOf(left, right, index));
  const classes = {
    source: source.map((chapter) => classifyBoundaries(chapter.units, chapter.paragraphs)),
    target: target.map((chapter) => classifyBoundaries(chapter.units, chapter.paragraphs)),
  };
  let lengths = firstLengthModel(left.lengths, right.lengths);
  let shapeModel = estimateShapes();
  let boundaryModel = neutralBoundaries();
  let evidence = noEvidence;
  let found: readonly Posteriors[] = [];
  let lexicon = learnLexicon(left, right, evidence, prior);
  const paragraphs = source.map((chapter, index) => matchParagraphs(chapter.paragraphs, target[index]?.paragraphs));
  for (let round = 0; round < searches; round += 1) {
    if (round > 0) lexicon = learnLexicon(left, right, evidence, prior);
    const largest = round === searches - 1 ? largestBead : round === 0 ? largestAtFirst : largestNext;
    found = sections.map((section, index): Posteriors => {
      const before = found[index];
      const wide = before === undefined || (round === 1 && mayHaveGoneWrong(before));
      const boundaries = {
        model: boundaryModel,
        source: classes.source[index] ?? new Uint8Array(0),
        target: classes.target[index] ?? new Uint8Array(0),
        paragraphs: paragraphs[index],
      };
      const around = wide ? findBand(section, lexicon) : bandAround(section.rows, section.columns, before, margin);
      const band = wide
        ? narrowBand(around, shapeModel, beadScorer(section, around, lexicon, lengths, boundaries, largestNarrowing))
        : around;
      const score = beadScorer(section, band, lexicon, lengths, boundaries, largest);
      options.onProgress?.((round + (index + 0.5) / sections.length) / searches);
      const posteriors = findPosteriors(band, shapeModel, largest, score);
      if (round === searches - 1 && options.onChapter) {
        const chosen = choose(index, posteriors);
        options.onChapter(index, beadsOf(chosen, judgeText([chosen])));
      }
      return posteriors;
    });
    evidence = collectEvidence(sections, found);
    lengths = refitLengths(lengths, left, right, evidence);
    shapeModel = estimateShapes(addShapes(found));
    boundaryModel = learnBoundaries(classes.source, classes.target, found);
  }
  options.onProgress?.(1);
  const chosen = found.map((posteriors, index) => choose(index, posteriors));
  const texts = Map.groupBy(chosen, ({ text }) => text);
  const evidenceOf = new Map([...texts].map(([text, parts]) => [text, judgeText(parts)]));
  return chosen.map((chapter) => beadsOf(chapter, evidenceOf.get(chapter.text) as TextEvidence));

  /** What the last search chooses, with what is needed to say how sure it is. */
  function choose(index: number, posteriors: Posteriors): ChosenBeads {
    const section = sections[index] as Section;
    const score = stretchScorer(section, lexicon);
    const numbers = source[index]?.paragraphs;
    const choices = joinCrossings(
      chooseBeads(section.rows, section.columns, posteriors),
      score,
      (unit) => numbers?.[unit] ?? 0,
    );
    const explained = explainedIn(choices, score);
    const boundaries = { source: classes.source[index] as Uint8Array, target: classes.target[index] as Uint8Array };
    const beads = judgeBeads(choices, section, lexicon, lengths, boundaries, score);
    return { choices, words: wordsIn(section), explained, beads, text: options.texts?.[index] ?? index };
  }
}

interface ChosenBeads {
  readonly choices: ReturnType<typeof joinCrossings>;
  readonly words: number;
  readonly explained: ReturnType<typeof explainedIn>;
  readonly beads: ReturnType<typeof judgeBeads>;
  readonly text: number;
}

function beadsOf({ choices, beads }: ChosenBeads, evidence: TextEvidence): readonly Bead[] {
  return choices.map((choice, at) => ({
    source: Array.from({ length: choice.sourceUnits }, (_, unit) => choice.i + unit),
    target: Array.from({ length: choice.targetUnits }, (_, unit) => choice.j + unit),
    confidence: confidenceOf(choice, evidence, beads[at]),
  }));
}

/** Of both sides. */
function wordsIn({ source, target, sourceFirst, targetFirst, rows, columns }: Section): number {
  const of = (side: Side, first: number, units: number) =>
    (side.starts[first + units] as number) - (side.starts[first] as number);
  return of(source, sourceFirst, rows) + of(target, targetFirst, columns);
}

/** A search that takes a wrong turn leaves units of both sides alone. */
function mayHaveGoneWrong({ sourceNull, targetNull }: Posteriors): boolean {
  const usual = usualLost * Math.min(sourceNull.length, targetNull.length);
  return Math.min(sum(sourceNull), sum(targetNull)) >= fewestLost + usual;
}

/** Units alone on both sides, and the share of units that are so in any translation. */
const fewestLost = 1.5;
const usualLost = 0.005;

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}

function checkChapters(source: readonly Chapter[], target: readonly Chapter[]): void {
  if (source.length !== target.length) {
    throw new UserError(
      'chapters-differ',
      `The source has ${source.length} chapters and the target has ${target.length}; they are aligned one to one.`,
      'Merge chapters, or remove those that only one side has.',
    );
  }
}
