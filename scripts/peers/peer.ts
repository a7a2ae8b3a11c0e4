// What a peer is: a program of somebody else's that reads what is exported, and how it is called.
import { access, constants, mkdir, readFile, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import type { Exported } from '#lib/export/exporter.ts';
import { exporterOf } from '#lib/export/exporters.ts';
import { readTranslation } from '#lib/import/translation/read-translation.ts';
import type { TranslatedUnit } from '#lib/import/translation/reader.ts';
import { openTexts } from '#lib/store/read/open-texts.ts';
import { writeOutputStream } from '#lib/store/write/output-stream.ts';
import { runProgram } from '../child.ts';

/** One program, and what it is asked. */
export interface Peer {
  readonly name: string;
  /** The Debian package that it comes in. */
  readonly packageName: string;
  /** The program that must be there. */
  readonly program: string;
  /** Checks the works in a folder of its own; resolves with what was checked, one thing a line, and throws PeerRefusal. */
  readonly check: (works: readonly string[], folder: string) => Promise<readonly string[]>;
}

/** What a peer does not take. */
export class PeerRefusal extends Error {}

/** Where a program lies, or undefined. */
export async function findProgram(name: string): Promise<string | undefined> {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const path = join(folder, name);
    const isThere = await access(path, constants.R_OK).then(
      () => true,
      () => false,
    );
    if (isThere) return path;
  }
  return undefined;
}

/** Runs a program and gives back what it said. Throws PeerRefusal when it ends otherwise than well. */
export async function ask(program: string, args: readonly string[]): Promise<string> {
  // Programs in Java look for a screen unless they are told that there is none.
  const env = { JAVA_TOOL_OPTIONS: '-Djava.awt.headless=true' };
  const { code, output } = await runProgram(program, args, { env });
  if (code !== 0) throw new PeerRefusal(`${[program, ...args].join(' ')} ended with ${code}:\n${output.trim()}`);
  return output;
}

/** Exports a work to `folder` and resolves with the file. */
export async function exportFile(work: string, format: string, folder: string): Promise<string> {
  const exporter = exporterOf(format);
  const exported: Exported = await openTexts(work, 'en');
  const file = join(folder, `${work}.${format}.${exporter.extension}`);
  await writeOutputStream(file, exporter.write(exported, { side: undefined, modified: new Date() }));
  return file;
}

/** The units that a translator's file holds. */
export async function readUnits(file: string): Promise<readonly TranslatedUnit[]> {
  return readTranslation(await readFile(file), { file, sourceLang: 'ru', targetLang: 'en' }).units;
}

/** Throws PeerRefusal unless every pair of `expected` is among `found`. */
export function expectPairs(what: string, expected: readonly TranslatedUnit[], found: readonly TranslatedUnit[]): void {
  const pairOf = ({ source, target }: TranslatedUnit) => JSON.stringify([source, target]);
  const there = new Set(found.map(pairOf));
  const lost = expected.filter(({ target }) => target).filter((unit) => !there.has(pairOf(unit)));
  if (lost[0])
    throw new PeerRefusal(`${what} lost ${lost.length} of ${expected.length} pairs, such as ${pairOf(lost[0])}`);
}

/** Writes a file into a folder that is made. */
export async function put(file: string, content: string | Uint8Array): Promise<void> {
  await mkdir(join(file, '..'), { recursive: true });
  await writeFile(file, content);
}
