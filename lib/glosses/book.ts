// The entries and tags that a words file says once, numbered as they are met.
import type { Dictionary, DictionaryWord } from '../dictionary/dictionary.ts';
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
  /** Numbers of a reading's entry and tag. */
  readonly numbersOf: (reading: FoundReading) => { readonly entry: number; readonly tag: number };
  readonly entries: () => readonly PackedEntry[];
  readonly tags: () => readonly string[];
  readonly packs: () => readonly PackNotice[];
}

/** An empty book; aspect partners get their stress from the dictionary. */
export function createBook(dictionary: Dictionary): WordBook {
  const glosses = new Map<string, { readonly gloss: PackGloss; readonly pack: number }>();
  const packs = createList<PackNotice>();
  const entries = createList<PackedEntry>();
  const tags = createList<string>();
  return {
    addPack: (lemma, gloss) => {
      const { name, licence, attribution } = gloss;
      glosses.set(lemma, { gloss, pack: packs.numberOf(name, { name, licence, attribution }) });
    },
    numbersOf: ({ analysis: { lemma, pos, features }, word }) => {
      const said = word ? wordEntry(word, dictionary) : { word: lemma, pos };
      const found = word ? undefined : glosses.get(lemma);
      const entry: PackedEntry = found
        ? { word: found.gloss.stressed ?? lemma, pos, gloss: found.gloss.gloss, pack: found.pack }
        : said;
      return { entry: entries.numberOf(JSON.stringify(entry), entry), tag: tags.numberOf(features, features) };
    },
    entries: entries.all,
    tags: tags.all,
    packs: packs.all,
  };
}

function wordEntry({ lemma, entry, gloss }: DictionaryWord, dictionary: Dictionary): PackedEntry {
  const { stressed, gender, animacy, number, aspect, partners = [], government = [] } = entry;
  const facts = [
    gender && `Gender=${gender}`,
    animacy && `Animacy=${animacy}`,
    number && `Number=${number}`,
    aspect && `Aspect=${aspect}`,
  ].filter(Boolean);
  const spelled = (partner: string) =>
    dictionary.get(fold(partner))?.find((word) => word.entry.pos === 'verb')?.entry.stressed ?? partner;
  return {
    word: stressed || lemma,
    pos: partOfSpeech(entry.pos),
    ...(gloss && { gloss }),
    ...(facts.length > 0 && { facts: facts.join('|') }),
    ...(partners.length > 0 && { partners: partners.map(spelled) }),
    ...(government.length > 0 && { government }),
  };
}

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
