// Gathers sentences for every lemma of a library, a few for each, and shares them out among small files.
import { itemAt } from '../item-at.ts';
import { withoutStress } from '../text/stress-mark.ts';
import { counterpartRanges, type SentencePair } from './counterparts.ts';
import { type ElsewhereFile, elsewhereKey, SHARDS, shardOf } from './elsewhere-file.ts';
import type { PlacedSense } from './forms.ts';
import type { LinksFile } from './links-file.ts';
import { partOfSpeech } from './parts-of-speech.ts';

/** A text whose sentences may be shown. */
export interface GatheredText {
  readonly address: string;
  /** Of the original. */
  readonly title: string;
  /** Segment id → original and translation. */
  readonly sentences: ReadonlyMap<string, SentencePair>;
  /** Which words go with which of the translation, where that is known. */
  readonly links?: LinksFile | undefined;
}

interface Place {
  readonly text: GatheredText;
  readonly segment: string;
  readonly start: number;
  readonly end: number;
}

export interface Gathering {
  readonly add: (text: GatheredText, words: Iterable<PlacedSense>) => void;
  readonly shard: (number: number) => ElsewhereFile;
}

/** Sentences kept for a lemma: five to show, and the one where the reader is. */
const KEPT = 6;
const KEPT_OF_A_TEXT = 2;
/** A sentence that is longer shows the word badly. */
const LONGEST = 240;

/** Starts an empty gathering; its memory grows with the lemmas and not with the texts. */
export function gatherSentences(): Gathering {
  const shards = Array.from({ length: SHARDS }, () => new Map<string, Place[]>());
  return {
    add: (text, words) => {
      for (const { segment, start, end, sense } of words) {
        const [reading] = sense.readings;
        const source = text.sentences.get(segment)?.source ?? '';
        if (!reading?.word || source.length > LONGEST) continue;
        const lemma = withoutStress(reading.word.entry.stressed || reading.word.lemma);
        const key = elsewhereKey({ lemma, pos: partOfSpeech(reading.word.entry.pos) });
        const places = itemAt(shards, shardOf(lemma));
        const held = places.get(key) ?? [];
        const own = held.filter((place) => place.text === text);
        if (held.length >= KEPT || own.length >= KEPT_OF_A_TEXT || own.some((place) => place.segment === segment))
          continue;
        places.set(key, [...held, { text, segment, start, end }]);
      }
    },
    shard: (number) => packShard(itemAt(shards, number)),
  };
}

function packShard(shard: ReadonlyMap<string, readonly Place[]>): ElsewhereFile {
  const sentences: (readonly [string, string, string, string])[] = [];
  const numbers = new Map<string, number>();
  const titles: Record<string, string> = {};
  const words: Record<string, (readonly [number, number, number, ...number[]])[]> = {};
  for (const [key, places] of shard) {
    words[key] = places.map(({ text, segment, start, end }) => {
      const name = `${text.address} ${segment}`;
      const { source = '', target = '' } = text.sentences.get(segment) ?? {};
      const number = numbers.get(name) ?? sentences.push([text.address, segment, source, target]) - 1;
      numbers.set(name, number);
      titles[text.address] = text.title;
      const counterparts = text.links ? counterpartRanges(text.links, segment, { source, target }, { start, end }) : [];
      return [number, start, end, ...counterparts.flatMap((range) => [range.start, range.end])];
    });
  }
  return { version: 1, titles, sentences, words };
}
