// The dictionary of Russian forms: OpenCorpora as the package az has it on disk.
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Morphology } from '../../morphology/analysis.ts';
import { type Dawg, readDawg } from '../../morphology/forms/dawg.ts';
import { openParadigms, PREFIXES } from '../../morphology/forms/paradigms.ts';
import { openWordForms } from '../../morphology/forms/word-forms.ts';
import { projectPath } from '../paths.ts';

const FOLDER = 'node_modules/az/dicts';

let opened: Promise<Morphology> | undefined;

/** Opens the dictionary once: 11 MB, read as they lie. */
export function openMorphology(): Promise<Morphology> {
  opened ??= read();
  return opened;
}

async function read(): Promise<Morphology> {
  const [words, probabilities, paradigms, suffixes, tags, ...endings] = await Promise.all([
    readGraph('words.dawg'),
    readGraph('p_t_given_w.intdawg'),
    readBytes('paradigms.array'),
    readStrings('suffixes.json'),
    readStrings('gramtab-opencorpora-int.json'),
    ...PREFIXES.map((_, number) => readGraph(`prediction-suffixes-${number}.dawg`)),
  ]);
  const opened = openParadigms(new Uint16Array(paradigms), suffixes, tags);
  return openWordForms({ words, probabilities, endings, paradigms: opened });
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
