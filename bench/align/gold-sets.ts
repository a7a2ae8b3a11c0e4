// Texts whose alignment is known: the gold sets, the library's own works, and the dictionary that goes with a set.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Bead, parseBead } from '#lib/align/bead.ts';
import type { DictionaryEntry } from '#lib/align/dictionary.ts';
import { readTextDictionary } from '#lib/store/analysis/text-dictionary.ts';
import { cyrillicShare } from '#lib/text/script.ts';

export interface GoldSet {
  readonly name: string;
  readonly documents: readonly {
    readonly name: string;
    readonly source: string[];
    readonly target: string[];
    readonly gold: Bead[];
  }[];
}

export type GoldDocument = GoldSet['documents'][number];

/** Every set in a folder, one folder for each; none where it is absent. */
export function readSets(folder: string): GoldSet[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .map((name) => ({
      name,
      documents: readdirSync(join(folder, name))
        .filter((file) => file.endsWith('.gold'))
        .sort()
        .map((file) =>
          readDocument(join(folder, name, file.slice(0, -'.gold'.length)), file.slice(0, -'.gold'.length)),
        ),
    }))
    .filter((set) => set.documents.length > 0);
}

function readDocument(path: string, name: string): GoldSet['documents'][number] {
  const gold = lines(`${path}.gold`)
    .map(parseBead)
    .filter((bead) => bead !== undefined);
  return { name, source: lines(`${path}.src`), target: lines(`${path}.tgt`), gold };
}

function lines(path: string): string[] {
  const all = readFileSync(path, 'utf8').split('\n');
  if (all.at(-1) === '') all.pop();
  return all;
}

/** The works of the library that are one text: equal keys are beads. */
export function readLibrary(): GoldSet {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const documents = readdirSync(join(root, 'content')).flatMap((name) => {
    const paths = [join(root, 'content', name, 'text.json'), join(root, 'locales/en', name, 'text.json')];
    if (!paths.every((path) => existsSync(path))) return [];
    const [russian = {}, english = {}] = paths.map((path) => JSON.parse(readFileSync(path, 'utf8')));
    const ids = Object.keys(russian).filter((id) => english[id]);
    const gold = ids.map((_, unit) => ({ source: [unit], target: [unit], confidence: 1 }));
    return [{ name, source: ids.map((id) => russian[id]), target: ids.map((id) => english[id]), gold }];
  });
  return { name: 'library', documents };
}

/** What the dictionary has for a set from Russian to English; other languages are aligned without one. */
export async function dictionaryFor(documents: readonly GoldDocument[]): Promise<readonly DictionaryEntry[]> {
  const source = documents.flatMap((document) => document.source);
  if (cyrillicShare(source.slice(0, 100).join(' ')) < 0.5) return [];
  return readTextDictionary(
    source,
    documents.flatMap((document) => document.target),
  );
}
