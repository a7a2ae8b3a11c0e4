// The words of a published text as one file: the Russian ones, or the English ones of its translation. Made at build, or when a page asks.

import { UserError } from '#lib/error.ts';
import { formatWordsName, parseWordsName } from '#lib/glosses/address.ts';
import type { Text } from '#lib/model.ts';
import { interfaceLanguages } from '#lib/site/address.ts';
import { readEnglishWords, readWords } from '#lib/store/analysis/words.ts';
import { isHeldBack, listPublished } from '#lib/store/held-back.ts';
import { readText } from '#lib/store/read/texts.ts';

export const dynamic = 'force-static';

interface Context {
  readonly params: Promise<{ lang: string; file: string }>;
}

/** Texts whose words are made at build; a larger library's others are made when somebody reads them. */
const MOST_BUILT = 200;

export async function generateStaticParams() {
  const files = new Map<string, { lang: string; file: string }>();
  for (const address of (await listPublished()).slice(0, MOST_BUILT)) {
    for (const lng of interfaceLanguages) {
      const text = await readText(address, lng).catch(() => undefined);
      if (!text) continue;
      for (const side of ['source', 'target'] as const) {
        const file = formatWordsName({ text: address, side });
        files.set(`${text.lang}/${file}`, { lang: text.lang, file });
      }
    }
  }
  return [...files.values()];
}

/** The page's address for the file carries a hash of what it is made from, so it may be kept for ever. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { lang, file } = await params;
  const asked = parseWordsName(file);
  const text = asked && (await publishedText(asked.text, lang));
  if (!text) return new Response(null, { status: 404, headers: { 'Cache-Control': 'no-store' } });
  const words = asked.side === 'source' ? await readWords(text) : await readEnglishWords(text);
  return Response.json(words, { headers: { 'Cache-Control': 'public, max-age=31536000, immutable' } });
}

/** A text that readers are shown, where its translation is in that language. */
async function publishedText(address: string, lang: string): Promise<Text | undefined> {
  try {
    const text = await readText(address, lang);
    return text && text.lang === lang && !(await isHeldBack(text)) ? text : undefined;
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}
