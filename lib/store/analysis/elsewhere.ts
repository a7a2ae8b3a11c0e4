// An index of the library's sentences by word, built once for each language of translation.

import { placeWords } from '../../glosses/compose.ts';
import { type Gathering, gatherSentences } from '../../glosses/elsewhere.ts';
import type { ElsewhereFile } from '../../glosses/elsewhere-file.ts';
import { TARGET_LANGUAGE } from '../../languages.ts';
import type { Lang } from '../../model.ts';
import { textTitle } from '../../site/passage.ts';
import { publishedTexts } from '../published.ts';
import { readLayers, segmentsOf } from '../read/word-layers.ts';
import { openAnalyser } from './analyser.ts';
import { readLinks } from './word-links.ts';
import { openAnalogy } from './words.ts';

/** Number of words that are analysed, at ten thousand a second; texts further down the shelf are left out. */
const MOST_WORDS = 300_000;

const gatherings = new Map<Lang, Promise<Gathering>>();

/** One of the files (shards) of the index; it contains only published texts. */
export async function readElsewhere(lang: Lang, shard: number): Promise<ElsewhereFile> {
  const gathering = gatherings.get(lang) ?? gather(lang);
  gatherings.set(lang, gathering);
  gathering.catch(() => gatherings.delete(lang));
  return (await gathering).shard(shard);
}

async function gather(lang: Lang): Promise<Gathering> {
  const gathering = gatherSentences();
  const analyser = await openAnalyser();
  const analogy = await openAnalogy(lang);
  let words = 0;
  for await (const { text, work } of publishedTexts(lang)) {
    if (words >= MOST_WORDS) break;
    const segments = segmentsOf(text);
    const sentences = new Map(segments.map(({ id, source, target = '' }) => [id, { source, target }]));
    const { stress } = await readLayers(text);
    const placed = [...placeWords(segments, { analyser, analogy, stress })];
    const links = text.lang === TARGET_LANGUAGE ? await readLinks(text) : undefined;
    gathering.add({ address: text.address, title: textTitle(text, work).source, sentences, links }, placed);
    words += placed.length;
  }
  return gathering;
}
