// Which words of a published text go with which of its translation. Built in advance for the first texts, on request for the others.
import { linksHref } from '#lib/glosses/address.ts';
import { formatVersionedName, parseVersionedName } from '#lib/site/versioned-name.ts';
import { readLinks } from '#lib/store/analysis/word-links.ts';
import { wordsHash } from '#lib/store/caches/words-hash.ts';
import { listPrebuilt } from '#lib/store/prebuilt.ts';
import { readPublishedText, unlessBroken } from '#lib/store/published.ts';
import { immutable, notFound, redirectTo } from '../../../../responses.ts';

export const dynamic = 'force-static';

interface Context {
  readonly params: Promise<{ lang: string; file: string }>;
}

/** The only language of translations whose words are linked. */
const LANG = 'en';

export async function generateStaticParams() {
  const files: { lang: string; file: string }[] = [];
  for (const address of await listPrebuilt()) {
    const text = await unlessBroken(readPublishedText(address, LANG));
    if (text?.lang !== LANG) continue;
    files.push({ lang: LANG, file: formatVersionedName({ base: address, hash: await wordsHash(text) }, 'json') });
  }
  return files;
}

/** The links under their current name; a name with another hash redirects to it. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { lang, file } = await params;
  const asked = lang === LANG ? parseVersionedName(file, 'json') : undefined;
  const text = asked && (await unlessBroken(readPublishedText(asked.base, lang)));
  if (!asked || text?.lang !== lang) return notFound();
  const hash = await wordsHash(text);
  if (hash !== asked.hash) return redirectTo(linksHref(lang, asked.base, hash));
  return immutable(JSON.stringify(await readLinks(text)), 'application/json');
}
