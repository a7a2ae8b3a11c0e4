// The gold alignments as texts: each bead with two sides is a segment, so that nothing the check finds is a slip of alignment.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parseBead } from '#lib/align/bead.ts';
import type { TranslatedWork, Translation } from '#lib/check/rule.ts';

/** A set as a work, each of its documents a chapter and, since nobody knows better, a paragraph: "p1-7" is its seventh bead. */
export function readGoldWork(folder: URL, name: string): TranslatedWork {
  const place = new URL(`${name}/`, folder);
  const documents = readdirSync(place)
    .filter((file) => file.endsWith('.gold'))
    .sort();
  return { lang: 'en', texts: documents.map((file) => readDocument(place, name, file.replace('.gold', ''))) };
}

export function hasGold(folder: URL): boolean {
  return existsSync(folder);
}

function readDocument(place: URL, set: string, document: string): Translation {
  const lines = (ending: string) => readFileSync(new URL(`${document}.${ending}`, place), 'utf8').split('\n');
  const [source, target] = [lines('src'), lines('tgt')];
  const [left, right] = [new Map<string, string>(), new Map<string, string>()];
  for (const [index, line] of lines('gold').entries()) {
    const bead = parseBead(line);
    if (!bead || bead.source.length === 0 || bead.target.length === 0) continue;
    left.set(`p1-${index + 1}`, join(source, bead.source));
    right.set(`p1-${index + 1}`, join(target, bead.target));
  }
  return {
    source: { file: `${set}/${document}.src`, segments: left },
    target: { file: `${set}/${document}.tgt`, lang: 'en', segments: right },
    states: {},
    glossary: {},
  };
}

function join(lines: readonly string[], units: readonly number[]): string {
  return units.map((unit) => lines[unit] ?? '').join(' ');
}
