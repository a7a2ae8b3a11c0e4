// What the library says of a text's words beside the text: the layer of stress, and what words mean at their places.
import type { Segment, Text } from '../../model.ts';
import { contentPath, localePath, textName } from '../paths.ts';
import { readStress, readWordGlosses } from './segments.ts';

/** All segments of a text in order. */
export function segmentsOf(text: Text): readonly Segment[] {
  return text.paragraphs.flatMap(({ segments }) => segments);
}

/** What is said of a text’s words beside it. Layers with faults say what they can: the check of the library reports the rest. */
export async function readLayers({ work, chapter, lang }: Text) {
  const name = textName(chapter);
  const { stressed } = await readStress(contentPath(work, `${name}.stress.json`));
  const { words } = await readWordGlosses(localePath(lang, work, `${name}.words.json`));
  return { stress: stressed, here: words };
}
