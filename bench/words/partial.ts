// Sentences in which some words are known in part: a homonym's right readings, or where a word is stressed. The ranking learns from them too.

import type { Dictionary } from '#lib/dictionary/dictionary.ts';
import { printedStressTest } from '#lib/dictionary/printed-stress.ts';
import type { Candidate } from '#lib/morphology/candidates/candidate.ts';
import { tokenSpans } from '#lib/morphology/tokens.ts';
import { parseAddress } from '#lib/segment/address.ts';
import { contentPath, textName } from '#lib/store/paths.ts';
import { readStress } from '#lib/store/read/segments.ts';
import { listTexts } from '#lib/store/read/works.ts';
import { splitBlocks } from '#lib/text/blocks.ts';
import { splitSentences } from '#lib/text/sentences.ts';
import { withoutStress } from '#lib/text/stress-mark.ts';
import { fits, type Place, readPlaces } from './homonym-gold.ts';

/** The tokens of a sentence, and of those of which something is known what allows a reading. */
export interface PartialSentence {
  readonly tokens: readonly string[];
  /** Whether its text writes ё. */
  readonly yo: boolean;
  readonly allows: readonly (((reading: Candidate) => boolean) | undefined)[];
}

/** Works whose layers are measured and never learned from. */
export function isHeldOut(work: string): boolean {
  return Array.from(work).reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 2 === 1;
}

/** The homonyms but for the half that is measured, and the layers of stress of the works that are not held out. */
export async function readPartial(
  dictionary: Dictionary,
  isLearned: (place: Place) => boolean = () => true,
): Promise<readonly PartialSentence[]> {
  return [...readHomonyms(isLearned), ...(await readLayers(dictionary))];
}

/** A sentence with several places is learned once. */
function readHomonyms(isLearned: (place: Place) => boolean): readonly PartialSentence[] {
  const places = readPlaces().filter((place) => place.half !== 'test' && isLearned(place));
  const sentences = Map.groupBy(
    places,
    ({ source, text, start }) => `${sentenceAt(text, start)?.start} ${source === 'own' ? text : source}`,
  );
  return [...sentences.values()].flatMap((group) => {
    const [{ text, start } = { text: '', start: 0 }] = group;
    const sentence = sentenceAt(text, start);
    if (!sentence) return [];
    const known = (at: number) => {
      const place = group.find((other) => other.start === at);
      return place && ((reading: Candidate) => fits(reading, place.labels));
    };
    return [partial(text, sentence, known, /ё/i.test(text.slice(sentence.start, sentence.end)))];
  });
}

async function readLayers(dictionary: Dictionary): Promise<readonly PartialSentence[]> {
  const allows = printedStressTest(dictionary);
  const found: PartialSentence[] = [];
  for (const { address } of await listTexts()) {
    const { work = '', chapter } = parseAddress(address) ?? {};
    if (isHeldOut(work)) continue;
    const { stressed } = await readStress(contentPath(work, `${textName(chapter)}.stress.json`));
    for (const line of stressed.values()) {
      for (const sentence of splitSentences(line, 'ru')) {
        const known = (_: number, token: string) =>
          token.includes('\u0301') ? (reading: Candidate) => allows(token, reading) : undefined;
        found.push(partial(line, sentence, known, true));
      }
    }
  }
  return found;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

function partial(
  text: string,
  { start, end }: Stretch,
  known: (at: number, token: string) => PartialSentence['allows'][number],
  yo: boolean,
): PartialSentence {
  const spans = tokenSpans(text.slice(start, end));
  const written = spans.map((span) => text.slice(start + span.start, start + span.end));
  return {
    tokens: written.map(withoutStress),
    yo,
    allows: spans.map((span, index) => known(start + span.start, written[index] ?? '')),
  };
}

function sentenceAt(text: string, at: number): Stretch | undefined {
  const block = blocksOf(text).find(({ start, end }) => start <= at && at < end);
  if (!block) return undefined;
  const sentence = splitSentences(text.slice(block.start, block.end), 'ru').find(
    ({ start, end }) => block.start + start <= at && at < block.start + end,
  );
  return sentence && { start: block.start + sentence.start, end: block.start + sentence.end };
}

const blocks = new Map<string, readonly Stretch[]>();

function blocksOf(text: string): readonly Stretch[] {
  const known = blocks.get(text) ?? splitBlocks(text);
  blocks.set(text, known);
  return known;
}
