// Opens a work with the texts at an address, each read on request.
import { UserError } from '../../error.ts';
import type { Lang, Text, Work } from '../../model.ts';
import { formatAddress, parseAddress } from '../../segment/address.ts';
import { readText } from './texts.ts';
import { readWork } from './works.ts';

/** A work, or one text of it. */
export interface OpenedTexts {
  /** "dama" for a whole work, "dama.2" for a chapter. */
  readonly address: string;
  readonly work: Work;
  /** Addresses of the texts in reading order. */
  readonly addresses: readonly string[];
  /** The texts in that order; throws UserError "broken-text" at the first that has errors. */
  readonly texts: AsyncIterable<Text>;
}

/**
 * Opens a work ("dama": all its texts) or one text ("dama.2"), with the translation into `lng`. A text is read only
 * when the iterator reaches it. Throws UserError "no-such-text", or "broken-work" with the issues.
 */
export async function openTexts(address: string, lng: Lang): Promise<OpenedTexts> {
  const parsed = parseAddress(address);
  const work = parsed && (await readWork(parsed.work, lng));
  const chapters = work?.chapters ?? [];
  if (!parsed || !work || (parsed.chapter !== undefined && !chapters.includes(parsed.chapter))) {
    throw new UserError(
      'no-such-text',
      `There is no work or text "${address}".`,
      '"npm run stroka -- list" lists the works; a chapter is "work.2".',
    );
  }
  const isBook = parsed.chapter === undefined && chapters.length > 0;
  const addresses = isBook ? chapters.map((chapter) => formatAddress({ work: work.slug, chapter })) : [address];
  return { address, work, addresses, texts: readTexts(addresses, lng) };
}

/** Reads texts one after the other, each on request. */
export async function* readTexts(addresses: readonly string[], lng: Lang): AsyncGenerator<Text> {
  for (const address of addresses) {
    const text = await readText(address, lng);
    if (!text)
      throw new UserError(
        'no-such-text',
        `The text "${address}" was deleted in the meantime.`,
        'Run the command again.',
      );
    yield text;
  }
}
