// The dictionary of Russian forms: OpenCorpora as the package az has it on disk.
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Morphology } from '../../morphology/analysis.ts';
import { type Dawg, readDawg } from '../../morphology/forms/dawg.ts';
import { openParadigms, PREFIXES } from '../../morphology/forms/paradigms.ts';
import { formsOf, openWordForms, type WordFormsData } from '../../morphology/forms/word-forms.ts';
import { projectPath } from '../paths.ts';

const FOLDER = 'node_modules/az/dicts';

let morphology: Promise<Morphology> | undefined;
let opened: Promise<WordFormsData> | undefined;

/** Opens the dictionary once: 11 MB, read as they lie. */
export async function openMorphology(): Promise<Morphology> {
  morphology ??= openData().then(openWordForms);
  return morphology;
}

/** The forms of a word by its first form, from the same files: see `formsOf`. */
export async function openInflection(): Promise<(lemma: string) => readonly string[]> {
  const data = await openData();
  return (lemma) => formsOf(data, lemma);
}

function openData(): Promise<WordFormsData> {
  opened ??= read();
  return opened;
}

async function read(): Promise<WordFormsData> {
  const [words, probabilities, paradigms, suffixes, tags, ...endings] = await Promise.all([
    readGraph('words.dawg'),
    readGraph('p_t_given_w.intdawg'),
    readBytes('paradigms.array'),
    readStrings('suffixes.json'),
    readStrings('gramtab-opencorpora-int.json'),
    ...PREFIXES.map((_, number) => readGraph(`prediction-suffixes-${number}.dawg`)),
  ]);
  return { words, probabilities, endings, paradigms: openParadigms(new Uint16Array(paradigms), suffixes, tags) };
}

async function readGraph(name: string): Promise<Dawg> {
  return readDawg(await readBytes(name));
}

async function readStrings(name: string): Promise<readonly string[]> {
  return z.array(z.string()).parse(JSON.parse(await readFile(projectPath(`${FOLDER}/${name}`), 'utf8')));
}

/** Numbers of two and four bytes have to begin where such numbers may, which a part of Node's pool does not. */
async function readBytes(name: string): Promise<ArrayBuffer> {
  const bytes = await readFile(projectPath(`${FOLDER}/${name}`));
  return bytes.byteOffset % 4 === 0 &&
    bytes.buffer instanceof ArrayBuffer &&
    bytes.byteLength === bytes.buffer.byteLength
    ? bytes.buffer
    : new Uint8Array(bytes).buffer;
}
