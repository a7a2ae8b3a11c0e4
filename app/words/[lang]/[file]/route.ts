// The words of a published text as one file: the Russian words, or the English words of its translation. Built in advance for the
// first texts, on request for the others.
import { formatWordsName, parseWordsName, wordsHref } from '#lib/glosses/address.ts';
import { INTERFACE_LANGUAGES } from '#lib/site/address.ts';
import { readEnglishWords, readWords } from '#lib/store/analysis/words.ts';
import { wordsHash } from '#lib/store/caches/words-hash.ts';
import { listPrebuilt } from '#lib/store/prebuilt.ts';
import { readPublishedText, unlessBroken } from '#lib/store/published.ts';
import { immutable, notFound, redirectTo } from '../../../responses.ts';

export const dynamic = 'force-static';

interface Context {
  readonly params: Promise<{ lang: string; file: string }>;
}

export async function generateStaticParams() {
  const files = new Map<string, { lang: string; file: string }>();
  for (const address of await listPrebuilt()) {
    for (const lng of INTERFACE_LANGUAGES) {
      const text = await unlessBroken(readPublishedText(address, lng));
      if (!text) continue;
      for (const side of ['source', 'target'] as const) {
        const file = formatWordsName({ text: address, side }, await wordsHash(text));
        files.set(`${text.lang}/${file}`, { lang: text.lang, file });
      }
    }
  }
  return [...files.values()];
}

/** The words under their current name; a name with another hash redirects to it. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { lang, file } = await params;
  const asked = parseWordsName(file);
  const text = asked && (await unlessBroken(readPublishedText(asked.text, lang)));
  if (!text || text.lang !== lang) return notFound();
  const hash = await wordsHash(text);
  if (hash !== asked.hash) return redirectTo(wordsHref(lang, asked, hash));
  const words = asked.side === 'source' ? await readWords(text) : await readEnglishWords(text);
  return immutable(JSON.stringify(words), 'application/json');
}
