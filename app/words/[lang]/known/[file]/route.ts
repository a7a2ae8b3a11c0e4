// How often each lemma occurs in a published work, used by the shelf to show the share of known words.

import { INTERFACE_LANGUAGES } from '#lib/site/address.ts';
import { readWorkLemmas } from '#lib/store/analysis/work-lemmas.ts';
import { listPrebuilt } from '#lib/store/prebuilt.ts';
import { readPublishedWork, unlessBroken } from '#lib/store/published.ts';
import { daily, notFound } from '../../../../responses.ts';

export const dynamic = 'force-static';

interface Context {
  readonly params: Promise<{ lang: string; file: string }>;
}

/** The first works; the others are counted on request. */
export async function generateStaticParams() {
  const files: { lang: string; file: string }[] = [];
  for (const slug of (await listPrebuilt()).filter((address) => !address.includes('.'))) {
    for (const lang of INTERFACE_LANGUAGES) {
      const work = await unlessBroken(readPublishedWork(slug, lang));
      if (work?.lang === lang) files.push({ lang, file: `${slug}.json` });
    }
  }
  return files;
}

/** May be cached for a day: an edited text has nearly the same words. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { lang, file } = await params;
  const slug = /^(.+)\.json$/.exec(file)?.[1];
  const isKnown = INTERFACE_LANGUAGES.some((lng) => lng === lang);
  const lemmas = isKnown && slug !== undefined ? await readWorkLemmas(slug, lang) : undefined;
  return lemmas ? daily(lemmas) : notFound();
}
