// Writes the stress layers of a work: content/<work>/<text>.stress.json, with the keys of the text.

import type { StressedText } from '../../dictionary/stressed-text.ts';
import { isSlug } from '../../segment/address.ts';
import { isStressedCopy } from '../../text/stress-mark.ts';
import { textsAmong, workFiles } from '../folders.ts';
import { refuseErrors } from '../issues.ts';
import { contentPath, libraryPath, textName } from '../paths.ts';
import { readSegments, readStress } from '../read/segments.ts';
import { writeJson } from './atomic.ts';

/** A segment that was stressed again, and its doubtful words. */
export interface NewStress {
  readonly file: string;
  readonly id: string;
  readonly stressed: StressedText;
}

/** Reads the lines of a text and gives what stresses each of them. */
export type TextStresser = (lines: readonly string[]) => (line: string) => StressedText;

/**
 * Stresses a work's texts. A segment whose words have not changed keeps its line, with what people have fixed there, and gets the marks that
 * the line lacks; with `anew` every line is written again. Gives the segments that were written anew, text by text, each text when it stands on the
 * disk; undefined for no such work. Throws UserError "broken-text".
 */
export async function writeStress(
  work: string,
  stresser: TextStresser,
  anew: boolean,
): Promise<readonly NewStress[] | undefined> {
  const names = isSlug(work) ? await workFiles(work) : undefined;
  if (!names) return undefined;
  const written: NewStress[] = [];
  for (const name of textsAmong(names).map(textName)) {
    const { segments, issues } = await readSegments(contentPath(work, `${name}.json`));
    const file = contentPath(work, `${name}.stress.json`);
    const layer = await readStress(file);
    refuseErrors('broken-text', `The text "${name}" of "${work}"`, [...issues, ...layer.issues]);
    const given = [...segments].map(([id, text]): readonly [string, string] => {
      const kept = anew ? undefined : layer.stressed.get(id);
      return [id, kept !== undefined && isStressedCopy(kept, text) ? kept : text];
    });
    const stress = stresser(given.map(([, line]) => line));
    const lines: Record<string, string> = {};
    for (const [id, line] of given) {
      const stressed = stress(line);
      lines[id] = stressed.text;
      if (anew || stressed.text !== layer.stressed.get(id)) written.push({ file, id, stressed });
    }
    await writeJson(libraryPath(file), lines);
  }
  return written;
}
