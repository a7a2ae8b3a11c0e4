// The treebanks of Universal Dependencies as the analyser's measurements read them.
import { existsSync, readFileSync } from 'node:fs';

const folder = new URL('../../../shared/data/words/', import.meta.url);

export interface GoldWord {
  readonly form: string;
  readonly lemma: string;
  readonly pos: string;
  readonly features: ReadonlyMap<string, string>;
}

export type GoldSentence = readonly GoldWord[];

export interface Treebank {
  readonly name: string;
  readonly sentences: readonly GoldSentence[];
}

/** The development parts of UD Russian; undefined where the data is absent. */
export function readTreebanks(): readonly Treebank[] | undefined {
  const treebanks = ['gsd', 'taiga'].map((name) => ({ name, sentences: readTreebank(name) ?? [] }));
  return treebanks.every(({ sentences }) => sentences.length > 0) ? treebanks : undefined;
}

function readTreebank(name: string): readonly GoldSentence[] | undefined {
  const file = new URL(`ru_${name}-ud-dev.conllu`, folder);
  if (!existsSync(file)) return undefined;
  return readFileSync(file, 'utf8')
    .split('\n\n')
    .map((block) => block.split('\n').flatMap(readWord))
    .filter((sentence) => sentence.length > 0);
}

function readWord(line: string): readonly GoldWord[] {
  const [id = '', form = '', lemma = '', pos = '', , features = ''] = line.split('\t');
  if (!/^\d+$/.test(id)) return [];
  const values = features === '_' ? [] : features.split('|').map((feature) => feature.split('='));
  return [{ form, lemma, pos, features: new Map(values.map(([key = '', value = '']) => [key, value])) }];
}
