// The stress marks of a text for its page, with a file name that changes with them.
import { createHash } from 'node:crypto';
import { stressMarks } from '../../dictionary/stress-marks.ts';
import { parseAddress } from '../../segment/address.ts';
import { formatVersionedName } from '../../site/versioned-name.ts';
import { contentPath, textName } from '../paths.ts';
import { readSegments, readStress } from './segments.ts';

/** The marks of a text by segment id, and the file that contains them. */
export interface MarksFile {
  /** "dama.2.0a1b2c3d.json" */
  readonly name: string;
  /** {"p1-1":[1,5,5]}: see stressMarks. */
  readonly json: string;
}

/**
 * The marks of the text at an address ("dama", "dama.2"); undefined if it has none. Lines of the layer with other words
 * are left out.
 */
export async function readMarks(address: string): Promise<MarksFile | undefined> {
  const { work, chapter } = parseAddress(address) ?? {};
  if (work === undefined) return undefined;
  const name = textName(chapter);
  const [{ segments }, { stressed }] = await Promise.all([
    readSegments(contentPath(work, `${name}.json`)),
    readStress(contentPath(work, `${name}.stress.json`)),
  ]);
  const marks: Record<string, readonly number[]> = {};
  for (const [id, text] of segments) {
    const places = stressMarks(text, stressed.get(id) ?? '');
    if (places && places.length > 0) marks[id] = places;
  }
  if (Object.keys(marks).length === 0) return undefined;
  const json = JSON.stringify(marks);
  const hash = createHash('sha256').update(json).digest('hex').slice(0, 8);
  return { name: formatVersionedName({ base: address, hash }, 'json'), json };
}
