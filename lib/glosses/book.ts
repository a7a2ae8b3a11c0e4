// The entries and tags that a words file says once, numbered as they are met.

import type { Dictionary, DictionaryWord } from '../dictionary/dictionary.ts';
import type { Phrase } from '../dictionary/phrases.ts';
import { takeApart } from '../morphology/affixes.ts';
import { fold } from '../text/fold.ts';
import { partOfSpeech } from './parts-of-speech.ts';
import type { FoundReading } from './senses.ts';
import type { PackedEntry, PackNotice } from './words-file.ts';

/** A gloss of an installed pack, with what must stand beside it. */
export interface PackGloss extends PackNotice {
  readonly stressed: string | undefined;
  readonly gloss: string;
}

export interface WordBook {
  readonly addPack: (lemma: string, gloss: PackGloss) => void;
  /** What a reading's entry and tag are told apart by; the book need not have them. */
  readonly keysOf: (reading: FoundReading) => { readonly entry: string; readonly tag: string };
  /** Numbers of a reading's entry and tag, which are in the book from then on. */
  readonly numbersOf: (reading: FoundReading) => { readonly entry: number; readonly tag: number };
  /** The number of a fixed group of words. */
  readonly numberOfGroup: (phrase: Phrase, gloss: string) => number;
  readonly entries: () => readonly PackedEntry[];
  readonly kinds: () => readonly string[];
  readonly tags: () => readonly string[];
  readonly packs: () => readonly PackNotice[];
}

/** An empty book; aspect partners get their stress from the dictionary. */
export function createBook(dictionary: Dictionary): WordBook {
  const glosses = new Map<string, { readonly gloss: PackGloss; readonly pack: number }>();
  const packs = createList<PackNotice>();
  const entries = createList<PackedEntry>();
  const kinds = createList<string>();
  const tags = createList<string>();
  const kindOf = (kind: string) => kinds.numberOf(kind, kind);
  const numberOfEntry = (entry: PackedEntry) => entries.numberOf(JSON.stringify(entry), entry);
  const entryOf = ({ word, analysis: { lemma } }: FoundReading, kind: number): PackedEntry => {
    if (word) return wordEntry(word, dictionary, kind);
    const found = glosses.get(lemma);
    return found
      ? { word: found.gloss.stressed ?? lemma, kind, gloss: found.gloss.gloss, pack: found.pack }
      : { word: lemma, kind };
  };
  return {
    addPack: (lemma, gloss) => {
      const { name, licence, attribution } = gloss;
      glosses.set(lemma, { gloss, pack: packs.numberOf(name, { name, licence, attribution }) });
    },
    keysOf: (reading) => ({
      entry: `${kindNameOf(reading)} ${JSON.stringify(entryOf(reading, 0))}`,
      tag: shownFeatures(reading),
    }),
    numbersOf: (reading) => {
      const tag = shownFeatures(reading);
      return { entry: numberOfEntry(entryOf(reading, kindOf(kindNameOf(reading)))), tag: tags.numberOf(tag, tag) };
    },
    numberOfGroup: ({ stressed, pos, government = [] }, gloss) =>
      numberOfEntry({
        word: stressed,
        kind: kindOf(partOfSpeech(pos)),
        ...(gloss && { gloss }),
        ...(government.length > 0 && { government }),
      }),
    kinds: kinds.all,
    entries: entries.all,
    tags: tags.all,
    packs: packs.all,
  };
}

/** The part of speech with the facts that hold of every form of a word. */
function kindNameOf({ word, analysis }: FoundReading): string {
  if (!word) return analysis.pos;
  const { pos, gender, animacy, number, aspect } = word.entry;
  const facts = [
    gender && `Gender=${gender}`,
    animacy && `Animacy=${animacy}`,
    number && `Number=${number}`,
    aspect && `Aspect=${aspect}`,
  ];
  return [partOfSpeech(pos), ...facts.filter(Boolean)].join('|');
}

function wordEntry({ lemma, entry, gloss }: DictionaryWord, dictionary: Dictionary, kind: number): PackedEntry {
  const { stressed, partners = [], government = [] } = entry;
  const spelled = (partner: string) =>
    dictionary.get(fold(partner))?.find((word) => word.entry.pos === 'verb')?.entry.stressed ?? partner;
  return {
    word: stressed || lemma,
    kind,
    ...(gloss && { gloss }),
    ...(partners.length > 0 && { partners: partners.map(spelled) }),
    ...(government.length > 0 && { government }),
  };
}

/** What a card names of a form: no features that its entry has, none that are so common that they have no name. */
function shownFeatures({ analysis: { form, lemma, features, pos }, word }: FoundReading): string {
  const { particle } = takeApart(form, lemma);
  const more = particle === '' ? [] : [`Particle=${particle}`];
  if (word?.entry.declension === 'none') return ['Case=None', ...more].join('|');
  const isNoun = pos === 'NOUN' || pos === 'PROPN';
  const isParticiple = features.includes('VerbForm=Part');
  const isShown = (feature: string) =>
    SHOWN.test(feature) && !(isNoun && feature.startsWith('Gender')) && (isParticiple || !feature.startsWith('Voice'));
  return [...features.split('|').filter(isShown), ...more].join('|');
}

const SHOWN =
  /^(?:Case|Gender|Number|Person|Tense|Style|Variant|Voice)=|^Mood=(?:Imp|Cnd)|^VerbForm=(?:Conv|Inf|Part)|^Degree=(?:Cmp|Sup)/;

/** A list in which what has the same key stands once. */
function createList<Item>() {
  const numbers = new Map<string, number>();
  const items: Item[] = [];
  const numberOf = (key: string, item: Item): number => {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, items.push(item) - 1);
    return items.length - 1;
  };
  return { numberOf, all: (): readonly Item[] => items };
}
