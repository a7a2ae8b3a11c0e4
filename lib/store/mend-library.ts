// Mends what the check can mend by itself: first as a plan that a person can read, then in the files.
import { readFile } from 'node:fs/promises';
import { fixable, mendSegment } from '../check/check.ts';
import { type CheckSettings, settingFor } from '../check/settings.ts';
import { UserError } from '../error.ts';
import type { Lang } from '../model.ts';
import { askedWorks } from './asked-works.ts';
import { readCheckSettings } from './check-settings.ts';
import { readJsonFile } from './files.ts';
import { languages, textsAmong, workFiles } from './folders.ts';
import { placesIn } from './json-places.ts';
import { contentPath, libraryPath, localePath, textName } from './paths.ts';
import { readSegments } from './segments.ts';
import { writeWhole } from './write-whole.ts';

/** A file as it is and as it would be. */
export interface Mend {
  /** Relative to the library. */
  readonly file: string;
  readonly before: string;
  readonly after: string;
  /** How many segments change. */
  readonly segments: number;
}

/**
 * Every text of the library, or of some works, in which something can be mended; a file with errors of its own is left alone.
 * What a state keeps of an original is mended with it, so that no translation goes stale over a dash.
 */
export async function* planMends(works?: readonly string[]): AsyncGenerator<Mend> {
  const langs = await languages();
  for (const work of await askedWorks(works)) {
    const { settings } = await readCheckSettings(work);
    for (const chapter of textsAmong((await workFiles(work)) ?? [])) {
      const name = textName(chapter);
      const originals = await readMended(contentPath(work, `${name}.json`), 'ru', settings);
      yield* planFile(contentPath(work, `${name}.json`), originals);
      for (const lang of langs) {
        const file = localePath(lang, work, `${name}.json`);
        yield* planFile(file, await readMended(file, lang, settings));
        yield* planFile(localePath(lang, work, `${name}.state.json`), sourcesOf(originals));
      }
    }
  }
}

/** Writes a planned file whole. Throws UserError "file-changed" where it is no longer what it was. */
export async function writeMend({ file, before, after }: Mend): Promise<void> {
  const path = libraryPath(file);
  if ((await readFile(path, 'utf8')) !== before) {
    throw new UserError('file-changed', `${file} was changed meanwhile.`, 'Run the command again.');
  }
  await writeWhole(path, Buffer.from(after));
}

/** Place in a file → the text that stands there and the mended one, where they differ. */
type Changes = ReadonlyMap<string, readonly [text: string, mended: string]>;

async function readMended(file: string, lang: Lang, settings: CheckSettings): Promise<Changes> {
  const { complete, segments } = await readSegments(file);
  const changes = [...segments].map(([id, text]) => {
    const mended = mendSegment(text, lang, codesFor(file, id, settings));
    return [id, [text, mended.trim() === '' ? text : mended]] as const;
  });
  return new Map(complete ? changes.filter(([, [text, mended]]) => text !== mended) : []);
}

function sourcesOf(originals: Changes): Changes {
  return new Map([...originals].map(([id, change]) => [`${id}.source`, change]));
}

/** The file with each change in place of the very text it changes, and everything else as it stands. */
async function* planFile(file: string, changes: Changes): AsyncGenerator<Mend> {
  const { missing, value } = await readJsonFile(file);
  if (changes.size === 0 || missing || value === undefined) return;
  const before = await readFile(libraryPath(file), 'utf8');
  const places = [...placesIn(before)].flatMap(([place, { start, end }]) => {
    const [text, mended] = changes.get(place) ?? [];
    return mended !== undefined && JSON.parse(before.slice(start, end)) === text ? [{ start, end, mended }] : [];
  });
  let after = '';
  let copied = 0;
  for (const { start, end, mended } of places) {
    after += before.slice(copied, start) + JSON.stringify(mended);
    copied = end;
  }
  if (places.length > 0) yield { file, before, after: after + before.slice(copied), segments: places.length };
}

/** The rules that may mend a segment: all that can, but those that the work's settings keep away from it. */
function codesFor(file: string, id: string, settings: CheckSettings): readonly string[] {
  return fixable.filter((rule) => {
    const issue = { rule, severity: 'warning' as const, file, id, message: '', hint: '' };
    return settingFor(issue, settings) === undefined;
  });
}
