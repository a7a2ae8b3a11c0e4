// Libraries for the benchmark of the search: sentences of whole books, shuffled, and the sentences of the treebanks.
import { existsSync, readFileSync } from 'node:fs';
import type { IndexedText } from '#lib/search/build-index.ts';
import type { StoredPair } from '#lib/search/index-files.ts';
import { splitSentences } from '#lib/text/sentences.ts';
import { mulberry32 } from '../random.ts';
import { type GoldSentence, readTreebanks } from '../words/treebank.ts';

const data = new URL('../../../shared/data/', import.meta.url);

/** Segments of a text. */
const IN_A_TEXT = 100;
const LEVELS = ['A2', 'B1', 'B2', 'C1'];

/** What libraries are drawn from. */
export interface Pool {
  /** Sentences as they come in books; they are no translations of each other. */
  readonly pairs: readonly (readonly [string, string])[];
  /** Words that take the place of some, since two books have fewer words than a library of a hundred. */
  readonly words: { readonly ru: readonly string[]; readonly en: readonly string[] };
}

/** Undefined where the data is absent. */
export function readPool(): Pool | undefined {
  if (!existsSync(data)) return undefined;
  const russian = ['crime-and-punishment.ru.txt', 'chekhov-stories.ru.txt'].flatMap((file) => sentencesOf(file, 'ru'));
  const english = ['crime-and-punishment.en.txt', 'chekhov-stories.en.latin1.txt'].flatMap((file) =>
    sentencesOf(file, 'en'),
  );
  return {
    pairs: russian.map((source, index) => [source, english[index % english.length] ?? ''] as const),
    words: {
      ru: readLines('packs/frequency-ru-50k.txt').map((line) => line.split(' ')[0] ?? ''),
      en: [
        ...new Set(
          readLines('packs/openrussian-2018/nouns.json')
            .join(' ')
            .match(/\b[a-z]{5,}\b/g),
        ),
      ],
    },
  };
}

function readLines(file: string): readonly string[] {
  return readFileSync(new URL(file, data), 'utf8').split('\n').filter(Boolean);
}

function sentencesOf(file: string, lang: string): readonly string[] {
  const bytes = readFileSync(new URL(`books/${file}`, data));
  const text = new TextDecoder(file.includes('latin1') ? 'windows-1252' : 'utf-8').decode(bytes);
  return text
    .replaceAll('\r\n', '\n')
    .split(lang === 'ru' ? /\n+/ : /\n{2,}/)
    .map((paragraph) => paragraph.replaceAll(/\s+/g, ' ').trim())
    .flatMap((paragraph) => splitSentences(paragraph, lang).map(({ start, end }) => paragraph.slice(start, end).trim()))
    .filter((sentence) => sentence.length > 1);
}

/** Of the longer words of a sentence, as many are replaced. */
const REPLACED = 0.2;

/** A library of `count` segments, drawn from the pool by a seeded generator; a text has 100. */
export function* generateTexts({ pairs: pool, words }: Pool, count: number): Generator<IndexedText> {
  const random = mulberry32(count);
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)];
  const vary = (sentence: string, list: readonly string[]) =>
    sentence.replace(/(?<=\s)\p{Ll}{5,}(?=[\s,.])/gu, (word) => (random() < REPLACED ? (pick(list) ?? word) : word));
  for (let number = 0; number * IN_A_TEXT < count; number += 1) {
    const pairs = Array.from({ length: IN_A_TEXT }, (_, index): StoredPair => {
      const [source, target] = pick(pool) ?? ['', ''];
      const id = `p${Math.floor(index / 4) + 1}-${(index % 4) + 1}`;
      return [id, vary(source, words.ru), vary(target, words.en)];
    });
    yield {
      address: `text-${number}`,
      work: `text-${number}`,
      title: { source: `Текст ${number}`, target: `Text ${number}` },
      level: LEVELS[number % LEVELS.length],
      kind: 'story',
      pairs,
    };
  }
}

/** The sentences of the treebanks; undefined where they are absent. */
export function readGoldSentences(): readonly GoldSentence[] | undefined {
  return readTreebanks()?.flatMap(({ sentences }) => sentences);
}
