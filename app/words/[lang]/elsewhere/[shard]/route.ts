// Other sentences of the library with a word, in one file (shard) for a part of the words.

import { type ElsewhereFile, lemmasOf, SHARDS } from '#lib/glosses/elsewhere-file.ts';
import { INTERFACE_LANGUAGES } from '#lib/site/address.ts';
import { readElsewhere } from '#lib/store/analysis/elsewhere.ts';
import { countPlaces } from '#lib/store/read/search-files.ts';
import { daily, notFound } from '../../../../responses.ts';

export const dynamic = 'force-static';

interface Context {
  readonly params: Promise<{ lang: string; shard: string }>;
}

export function generateStaticParams() {
  const shards = Array.from({ length: SHARDS }, (_, shard) => `${shard}.json`);
  return INTERFACE_LANGUAGES.flatMap((lang) => shards.map((shard) => ({ lang, shard })));
}

/** May be cached for a day: changes only affect which other sentences are shown. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { lang, shard } = await params;
  const number = Number(/^(\d{1,2})\.json$/.exec(shard)?.[1] ?? Number.NaN);
  const isKnown = INTERFACE_LANGUAGES.some((lng) => lng === lang) && number < SHARDS;
  if (!isKnown) return notFound();
  const sentences = await readElsewhere(lang, number);
  return daily({ ...sentences, places: await countPlaces(lemmasOf(sentences)) } satisfies ElsewhereFile);
}
