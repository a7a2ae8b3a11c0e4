// Applies the fixes of the check: first as a plan for the user to see, then in the files.

import { readFile } from 'node:fs/promises';
import { FIXABLE, fixSegment } from '../../check/proofread.ts';
import { type CheckSettings, settingFor } from '../../check/settings.ts';
import { UserError } from '../../error.ts';
import { SOURCE_LANGUAGE } from '../../languages.ts';
import type { Lang } from '../../model.ts';
import { anchorOf } from '../../segment/anchors.ts';
import { stretchMarks } from '../../text/emphasis/carry.ts';
import { formatTagged, parseTagged } from '../../text/emphasis/tagged.ts';
import { languages, textsAmong, workFiles } from '../folders.ts';
import { contentPath, libraryPath, localePath, textName } from '../paths.ts';
import { askedWorks } from '../read/asked-works.ts';
import { readCheckSettings } from '../read/check-settings.ts';
import { readJsonFile } from '../read/files.ts';
import { placesIn } from '../read/json.ts';
import { readEmphasis, readSegments } from '../read/segments.ts';
import { writeWhole } from './write-whole.ts';

/** A file with its current and its fixed content. */
export interface Fix {
  /** Relative to the library. */
  readonly file: string;
  readonly before: string;
  readonly after: string;
  /** How many segments change. */
  readonly segments: number;
}

/**
 * Every text of the library, or of some works, in which something can be fixed; files with errors are left out.
 * Originals recorded in states, accepted pairs and layers of emphasis are fixed as well, so that no translation becomes stale and no accepted pair void
 * because of a dash.
 */
export async function* planFixes(works?: readonly string[]): AsyncGenerator<Fix> {
  const langs = await languages();
  for (const work of await askedWorks(works)) {
    const { settings } = await readCheckSettings(work);
    for (const chapter of textsAmong((await workFiles(work)) ?? [])) {
      const name = textName(chapter);
      const originals = await readFixed(contentPath(work, `${name}.json`), SOURCE_LANGUAGE, settings);
      yield* planFile(contentPath(work, `${name}.json`), originals);
      yield* planFile(...(await emphasisOf(contentPath(work, `${name}.emphasis.json`), originals)));
      for (const lang of langs) {
        const file = localePath(lang, work, `${name}.json`);
        const translations = await readFixed(file, lang, settings);
        yield* planFile(file, translations);
        yield* planFile(...(await emphasisOf(localePath(lang, work, `${name}.emphasis.json`), translations)));
        yield* planFile(localePath(lang, work, `${name}.state.json`), sourcesOf(originals));
        const pairs = await pairsOf(contentPath(work, `${name}.json`), originals, file, translations);
        yield* planFile(localePath(lang, work, `${name}.anchors.json`), pairs);
      }
    }
  }
}

/** Writes a planned file. Throws UserError "file-changed" if it is no longer the same. */
export async function writeFix({ file, before, after }: Fix): Promise<void> {
  const path = libraryPath(file);
  if ((await readFile(path, 'utf8')) !== before) {
    throw new UserError('file-changed', `${file} was changed in the meantime.`, 'Run the command again.');
  }
  await writeWhole(path, Buffer.from(after));
}

/** Path in a file → the current and the fixed text, where they differ. */
type Changes = ReadonlyMap<string, readonly [text: string, fixed: string]>;

async function readFixed(file: string, lang: Lang, settings: CheckSettings): Promise<Changes> {
  const { complete, segments } = await readSegments(file);
  const changes = [...segments].map(([id, text]) => {
    const fixed = fixSegment(text, lang, codesFor(file, id, settings));
    return [id, [text, fixed.trim() === '' ? text : fixed]] as const;
  });
  return new Map(complete ? changes.filter(([, [text, fixed]]) => text !== fixed) : []);
}

function sourcesOf(originals: Changes): Changes {
  return new Map([...originals].map(([id, change]) => [`${id}.source`, change]));
}

/** A layer of emphasis and its entries as they were and as they will be. */
async function emphasisOf(file: string, changes: Changes): Promise<readonly [file: string, changes: Changes]> {
  const { tagged } = await readEmphasis(file);
  const entries = [...changes].flatMap(([id, [, fixed]]) => {
    const entry = tagged.get(id);
    const parsed = entry === undefined ? undefined : parseTagged(entry);
    if (entry === undefined || !parsed) return [];
    return [[id, [entry, formatTagged(fixed, stretchMarks(parsed.marks, parsed.text, fixed))]] as const];
  });
  return [file, new Map(entries)];
}

/** The entries of accepted pairs as they were and as they will be. */
async function pairsOf(source: string, originals: Changes, target: string, translations: Changes): Promise<Changes> {
  const ids = new Set([...originals.keys(), ...translations.keys()]);
  if (ids.size === 0) return new Map();
  const [one, other] = [(await readSegments(source)).segments, (await readSegments(target)).segments];
  const entries = [...ids].map((id) => {
    const [before, after] = originals.get(id) ?? [one.get(id) ?? '', one.get(id) ?? ''];
    const [was, is] = translations.get(id) ?? [other.get(id) ?? '', other.get(id) ?? ''];
    return [id, [anchorOf(before, was), anchorOf(after, is)]] as const;
  });
  return new Map(entries);
}

/** The file with each changed text replaced in place; the rest is not reformatted. */
async function* planFile(file: string, changes: Changes): AsyncGenerator<Fix> {
  const { missing, value } = await readJsonFile(file);
  if (changes.size === 0 || missing || value === undefined) return;
  const before = await readFile(libraryPath(file), 'utf8');
  const places = [...placesIn(before)].flatMap(([place, { start, end }]) => {
    const [text, fixed] = changes.get(place) ?? [];
    return fixed !== undefined && JSON.parse(before.slice(start, end)) === text ? [{ start, end, fixed }] : [];
  });
  let after = '';
  let copied = 0;
  for (const { start, end, fixed } of places) {
    after += before.slice(copied, start) + JSON.stringify(fixed);
    copied = end;
  }
  if (places.length > 0) yield { file, before, after: after + before.slice(copied), segments: places.length };
}

/** The rules that may fix a segment: all fixable ones, except those that the work's settings allow there. */
function codesFor(file: string, id: string, settings: CheckSettings): readonly string[] {
  return FIXABLE.filter((rule) => {
    const issue = { rule, severity: 'warning' as const, file, id, message: '', hint: '' };
    return settingFor(issue, settings) === undefined;
  });
}
