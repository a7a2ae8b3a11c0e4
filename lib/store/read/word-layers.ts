// The layers about a text's words: stress, and meanings in context.
import type { Segment, Text } from '../../model.ts';
import { contentPath, localePath, textName } from '../paths.ts';
import { readStress, readWordGlosses } from './segments.ts';

/** All segments of a text in order. */
export function segmentsOf(text: Text): readonly Segment[] {
  return text.paragraphs.flatMap(({ segments }) => segments);
}

/** The layers of a text’s words. Invalid entries are left out here; the check of the library reports them. */
export async function readLayers({ work, chapter, lang }: Text) {
  const name = textName(chapter);
  const { stressed } = await readStress(contentPath(work, `${name}.stress.json`));
  const { words } = await readWordGlosses(localePath(lang, work, `${name}.words.json`));
  return { stress: stressed, here: words };
}
