// Sentences of the library by the words that stand in them, gathered once for each language of translation.

import { UserError } from '../../error.ts';
import { placeWords } from '../../glosses/compose.ts';
import { type Gathering, gatherSentences } from '../../glosses/elsewhere.ts';
import type { ElsewhereFile } from '../../glosses/elsewhere-file.ts';
import type { Lang, Text } from '../../model.ts';
import { textTitle } from '../../site/passage.ts';
import { isHeldBack } from '../held-back.ts';
import { readText } from '../read/texts.ts';
import { readLayers, segmentsOf } from '../read/word-layers.ts';
import { listTexts, listWorks, readWork } from '../read/works.ts';
import { openAnalyser } from './analyser.ts';
import { openAnalogy } from './words.ts';

/** Words that are read for it, ten thousand a second; what comes later on the shelf is left out. */
const MOST_WORDS = 300_000;

const gatherings = new Map<Lang, Promise<Gathering>>();

/** One of the files that share the library's words out; published texts alone stand in it. */
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
  for await (const { text, title } of publishedTexts(lang)) {
    if (words >= MOST_WORDS) break;
    const segments = segmentsOf(text);
    const sentences = new Map(segments.map(({ id, source, target = '' }) => [id, { source, target }]));
    const { stress } = await readLayers(text);
    const placed = [...placeWords(segments, { analyser, analogy, stress })];
    gathering.add({ address: text.address, title, sentences }, placed);
    words += placed.length;
  }
  return gathering;
}

/** Texts in the order of the shelf; those with errors are left out. */
async function* publishedTexts(lang: Lang): AsyncGenerator<{ readonly text: Text; readonly title: string }> {
  const texts = Map.groupBy(await listTexts(), ({ work }) => work);
  for (const slug of await listWorks()) {
    for (const { address } of texts.get(slug) ?? []) {
      try {
        const [text, work] = [await readText(address, lang), await readWork(slug, lang)];
        if (!text || !work || text.lang !== lang || (await isHeldBack(text))) continue;
        yield { text, title: textTitle(text, work).source };
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
      }
    }
  }
}
