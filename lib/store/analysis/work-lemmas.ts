// Counts how often each lemma occurs in a work: the sum over its published texts.
import { openBook, placeWords } from '../../glosses/compose.ts';
import { countLemmas, type LemmaCounts, sumLemmas } from '../../glosses/lemma-counts.ts';
import type { Lang, Text } from '../../model.ts';
import { formatAddress } from '../../segment/address.ts';
import { readPublishedText, readPublishedWork, unlessBroken } from '../published.ts';
import { readLayers, segmentsOf } from '../read/word-layers.ts';
import { openAnalyser } from './analyser.ts';
import { findInPacks, openAnalogy } from './words.ts';

/**
 * The lemmas of a work as readers see it in a language; undefined if there is none. Chapters with errors are left out.
 * Takes 0.1 s for a thousand words.
 */
export async function readWorkLemmas(slug: string, lang: Lang): Promise<LemmaCounts | undefined> {
  const work = await unlessBroken(readPublishedWork(slug, lang));
  if (work?.lang !== lang) return undefined;
  const addresses =
    work.chapters.length === 0 ? [slug] : work.chapters.map((chapter) => formatAddress({ work: slug, chapter }));
  const counted: LemmaCounts[] = [];
  for (const address of addresses) {
    const text = await unlessBroken(readPublishedText(address, lang));
    if (text) counted.push(await countText(text));
  }
  return counted.length > 0 ? sumLemmas(counted) : undefined;
}

async function countText(text: Text): Promise<LemmaCounts> {
  const [analyser, analogy, { stress }] = await Promise.all([openAnalyser(), openAnalogy(text.lang), readLayers(text)]);
  const placed = [...placeWords(segmentsOf(text), { analyser, analogy, stress })];
  return countLemmas(placed, openBook(placed, { analogy, findInPacks }));
}
