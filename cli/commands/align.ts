// stroka align: writes the beads of files with one unit a line, for measurement and for other tools.

import { basename, extname, join } from 'node:path';
import type { Chapter } from '#lib/align/align.ts';
import { type Anchor, alignAnchored, type Span } from '#lib/align/anchored.ts';
import { formatBead, parseBead } from '#lib/align/bead.ts';
import type { DictionaryEntry } from '#lib/align/dictionary.ts';
import { UserError } from '#lib/error.ts';
import { itemAt } from '#lib/item-at.ts';
import { readTextDictionary } from '#lib/store/analysis/text-dictionary.ts';
import { readSourceText } from '#lib/store/read/source-text.ts';
import { writeOutputText } from '#lib/store/write/output-text.ts';
import type { Command } from '../command.ts';

export const align: Command = {
  words: [2, 10_000],
  flags: [],
  options: ['from', 'to', 'out', 'dictionary', 'anchors'],
  help: `Writes DIR/A.beads for each pair of files with one unit a line; the pairs are chapters of one work.
A line is a bead: [0, 1]:[2]:0.97, the units of both sides from 0 on and how sure it is.

  --from, --to   the languages, such as ru and en; between these two the project's dictionary
                 and installed dictionary packs are used
  --out          the folder to write to
  --dictionary   a file of further words and their translations, a tab between them
  --anchors      for one pair of files: a file of beads that are known, one a line, as the command writes them.
                 They are kept, and what is between them is aligned`,
  run: async ({ words, options }) => {
    const out = options.get('out');
    if (out === undefined) throw new UserError('usage', '--out is missing.');
    if (words.length % 2 === 1) throw new UserError('usage', `Expected pairs of files, got ${words.length} files.`);
    for (const option of ['from', 'to']) checkLanguage(option, options.get(option));
    const sources = words.filter((_, index) => index % 2 === 0);
    const targets = words.filter((_, index) => index % 2 === 1);
    const outputs = sources.map((path) => join(out, `${basename(path, extname(path))}.beads`));
    refuseSameName(outputs);
    const given = await readEntries(options.get('dictionary'));
    const [source, target] = [await Promise.all(sources.map(readUnits)), await Promise.all(targets.map(readUnits))];
    const known = await readKnown(source, target, `${options.get('from')}-${options.get('to')}`);
    const anchors = await readAnchors(options.get('anchors'));
    if (anchors.length > 0 && outputs.length > 1) throw new UserError('usage', '--anchors is for one pair of files.');
    const aligned = alignAnchored(source, target, [anchors], { dictionary: [...given, ...known] });
    for (const [index, path] of outputs.entries()) {
      await writeOutputText(
        path,
        itemAt(aligned, index)
          .map((bead) => `${formatBead(bead)}\n`)
          .join(''),
      );
      console.log(path);
    }
    return 0;
  },
};

/** The aligner itself works on any language; a code that cannot be one is a typing error. */
function checkLanguage(option: string, lang: string | undefined): void {
  if (lang === undefined || /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(lang)) return;
  throw new UserError('usage', `--${option} "${lang}" is not a language code.`, 'Use a code such as ru, en or pt-BR.');
}

function refuseSameName(outputs: readonly string[]): void {
  const twice = outputs.find((path, index) => outputs.indexOf(path) !== index);
  if (twice === undefined) return;
  throw new UserError('usage', `Two pairs would both be written to ${twice}.`, 'Rename one of the files.');
}

async function readUnits(path: string): Promise<Chapter> {
  const units = (await readSourceText(path)).split(/\r?\n/);
  if (units.at(-1) === '') units.pop();
  return { units };
}

/** What the project's dictionary and the installed packs know of the words of both sides. */
async function readKnown(
  source: readonly Chapter[],
  target: readonly Chapter[],
  languages: string,
): Promise<readonly DictionaryEntry[]> {
  const [left, right] = [source, target].map((chapters) => chapters.flatMap(({ units }) => units));
  if (languages === 'ru-en') return readTextDictionary(left ?? [], right ?? []);
  if (languages !== 'en-ru') return [];
  return (await readTextDictionary(right ?? [], left ?? [])).map(([russian, english, share]) => [
    english,
    russian,
    share,
  ]);
}

async function readAnchors(path: string | undefined): Promise<readonly Anchor[]> {
  if (path === undefined) return [];
  const lines = (await readSourceText(path)).split(/\r?\n/);
  const anchors: Anchor[] = [];
  let [row, column] = [0, 0];
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const bead = parseBead(line);
    const [source, target] = [bead && spanOf(bead.source, row), bead && spanOf(bead.target, column)];
    if (source === undefined || target === undefined) {
      throw new UserError(
        'anchors',
        `${path}, line ${index + 1} is not a bead of consecutive units.`,
        'Write beads such as [0, 1]:[2], in the order of both texts.',
      );
    }
    anchors.push({ source, target });
    [row, column] = [source[1], target[1]];
  }
  return anchors;
}

/** A side without units is after the bead before. */
function spanOf(units: readonly number[], after: number): Span | undefined {
  const from = units[0] ?? after;
  if (units.some((unit, index) => unit !== from + index)) return undefined;
  return [from, from + units.length];
}

async function readEntries(path: string | undefined): Promise<readonly DictionaryEntry[]> {
  if (path === undefined) return [];
  const lines = (await readSourceText(path)).split(/\r?\n/).filter((line) => line.trim() !== '');
  return lines.map((line, index) => {
    const [word, translation] = line.split('\t');
    if (word !== undefined && translation !== undefined) return [word, translation] as const;
    throw new UserError(
      'dictionary',
      `${path}, line ${index + 1} has no tab.`,
      'Each line is a word, a tab and its translation.',
    );
  });
}
