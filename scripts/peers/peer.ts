// The interface of a peer: a third-party program that reads exports.
import { access, constants, mkdir, readFile, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import type { Exported } from '#lib/export/exporter.ts';
import { exporterOf } from '#lib/export/exporters.ts';
import { readTranslation } from '#lib/import/translation/read-translation.ts';
import type { TranslatedUnit } from '#lib/import/translation/reader.ts';
import { openTexts } from '#lib/store/read/open-texts.ts';
import { writeOutputStream } from '#lib/store/write/output-stream.ts';
import { runProgram } from '../child.ts';

/** One program and its checks. */
export interface Peer {
  readonly name: string;
  /** The Debian package that contains it. */
  readonly packageName: string;
  /** The executable to look for. */
  readonly program: string;
  /** Checks the works in a folder of its own; resolves with one line for each check, and throws PeerRefusal. */
  readonly check: (works: readonly string[], folder: string) => Promise<readonly string[]>;
}

/** The error if a peer rejects a file. */
export class PeerRefusal extends Error {}

/** The path of a program, or undefined. */
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

/** Runs a program and returns its output. Throws PeerRefusal if it fails. */
export async function ask(program: string, args: readonly string[]): Promise<string> {
  // Java programs look for a display unless told that there is none.
  const env = { JAVA_TOOL_OPTIONS: '-Djava.awt.headless=true' };
  const { code, output } = await runProgram(program, args, { env });
  if (code !== 0) throw new PeerRefusal(`${[program, ...args].join(' ')} exited with code ${code}:\n${output.trim()}`);
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

/** The units of a translation file. */
export async function readUnits(file: string): Promise<readonly TranslatedUnit[]> {
  return readTranslation(await readFile(file), { file, sourceLang: 'ru', targetLang: 'en' }).units;
}

/** Throws PeerRefusal unless every pair of `expected` is in `found`. */
export function expectPairs(what: string, expected: readonly TranslatedUnit[], found: readonly TranslatedUnit[]): void {
  const pairOf = ({ source, target }: TranslatedUnit) => JSON.stringify([source, target]);
  const there = new Set(found.map(pairOf));
  const lost = expected.filter(({ target }) => target).filter((unit) => !there.has(pairOf(unit)));
  if (lost[0])
    throw new PeerRefusal(`${what} lost ${lost.length} of ${expected.length} pairs, such as ${pairOf(lost[0])}`);
}

/** Writes a file and creates its folder. */
export async function put(file: string, content: string | Uint8Array): Promise<void> {
  await mkdir(join(file, '..'), { recursive: true });
  await writeFile(file, content);
}
