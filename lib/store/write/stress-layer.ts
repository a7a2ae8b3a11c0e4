// Writes the stress layers of a work: content/<work>/<text>.stress.json, with the keys of the text.

import type { StressedText } from '../../dictionary/stressed-text.ts';
import { isSlug } from '../../segment/address.ts';
import { withoutStress } from '../../text/stress-mark.ts';
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

/**
 * Stresses a work's texts. A segment whose words have not changed keeps its line, with people's corrections; with
 * `anew`, every line is rewritten. Yields the segments that were stressed, text by text, after each text was written;
 * undefined if there is no such work. Throws UserError "broken-text".
 */
export async function writeStress(
  work: string,
  stress: (text: string) => StressedText,
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
    const lines: Record<string, string> = {};
    for (const [id, text] of segments) {
      const kept = layer.stressed.get(id);
      if (kept !== undefined && !anew && withoutStress(kept) === withoutStress(text)) lines[id] = kept;
      else {
        const stressed = stress(text);
        lines[id] = stressed.text;
        written.push({ file, id, stressed });
      }
    }
    await writeJson(libraryPath(file), lines);
  }
  return written;
}
