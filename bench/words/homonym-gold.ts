// The gold of homonyms (test/gold/homonyms.ru.tsv): places in sentences of our own and in books beside the project, with their right readings.

import { existsSync, readFileSync } from 'node:fs';
import type { Analysis } from '#lib/morphology/analysis.ts';
import { fold } from '#lib/text/fold.ts';
import { withoutStress } from '#lib/text/stress-mark.ts';

/** A place: the word that is asked for, and the readings that are right. */
export interface Place {
  readonly half: string;
  /** "own", or the name of a book. */
  readonly source: string;
  readonly text: string;
  readonly start: number;
  readonly labels: readonly string[];
  /** The form with its stress; "" where the gold does not say. */
  readonly stressed: string;
}

const GOLD = new URL('../../test/gold/homonyms.ru.tsv', import.meta.url);
const BOOKS = new URL('../../../shared/data/books/', import.meta.url);

/** The places in the order of the file; those of books that are absent are left out. */
export function readPlaces(): readonly Place[] {
  const books = new Map<string, string | undefined>();
  const bookOf = (name: string) => {
    const file = new URL(`${name}.ru.txt`, BOOKS);
    const text = books.get(name) ?? (existsSync(file) ? readFileSync(file, 'utf8') : undefined);
    books.set(name, text);
    return text;
  };
  return readFileSync(GOLD, 'utf8')
    .trim()
    .split('\n')
    .flatMap((line): readonly Place[] => {
      const [half = '', source = '', where = '', ...labels] = line.split('\t');
      if (source === 'own') return ownPlaces(half, where, labels);
      const text = bookOf(source);
      return text
        ? [{ half, source, text, start: Number(where), labels: labels[1]?.split('|') ?? [], stressed: '' }]
        : [];
    });
}

/** The words in brackets of a sentence of our own, each with its labels. */
function ownPlaces(half: string, marked: string, labels: readonly string[]): readonly Place[] {
  const parts = marked.split(/[[\]]/);
  const plain = parts.map(withoutStress);
  const text = plain.join('');
  return labels.map((label, index) => ({
    half,
    source: 'own',
    text,
    start: plain.slice(0, 2 * index + 1).join('').length,
    labels: label.split('|'),
    stressed: parts[2 * index + 1] ?? '',
  }));
}

/**
 * Whether a reading is one of the labels: "сесть VERB", "час NOUN GenP", "другой * Loc", "* NOUN AccS", "должен": lemma, part of speech,
 * features.
 */
export function fits(
  { lemma, pos, features }: Pick<Analysis, 'lemma' | 'pos' | 'features'>,
  labels: readonly string[],
  entry = lemma,
): boolean {
  const lemmas = [lemma, entry].map(fold);
  return labels.some((label) => {
    const [wanted = '', kind = '*', value = ''] = label.split(' ');
    if (wanted !== '*' && !lemmas.includes(fold(wanted))) return false;
    if (kind !== '*' && kindOf(kind) !== kindOf(pos)) return false;
    const [, first = value, number = ''] = /^([A-Z][a-z]+)([SP])$/.exec(value) ?? [];
    const hasFirst = first === '' || features.includes(`=${first}`);
    return hasFirst && (number === '' || features.includes(`Number=${number === 'S' ? 'Sing' : 'Plur'}`));
  });
}

function kindOf(pos: string): string {
  return pos === 'AUX' ? 'VERB' : pos;
}
