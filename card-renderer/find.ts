// Finds the card at an address: only published works, texts and passages, in the available formats and colours.
import type { PlacedCard } from '#lib/card/address.ts';
import type { Look } from '#lib/card/card.ts';
import { passageCard, shelfCard, textCard, workCard } from '#lib/card/compose.ts';
import { parseCardName } from '#lib/card/name.ts';
import { formatAddress, parseAddress } from '#lib/segment/address.ts';
import { resolveId, resolveWork } from '#lib/store/read/aliases.ts';
import { readInterface } from '#lib/store/read/interface.ts';
import { readSite } from '#lib/store/read/site.ts';
import { readCardSource, siteLabel } from './source.ts';

/**
 * The current card for the parts of a path below "/cards/", whatever its hash; undefined if there is none. Old ids and
 * old names of works lead to the current card.
 */
export async function findCard(parts: readonly string[]): Promise<PlacedCard | undefined> {
  const name = parseCardName(parts.at(-1) ?? '');
  if (!name) return undefined;
  const { subject, look } = name;
  const [text = ''] = parts;
  if (parts.length === 1) return subject === 'shelf' ? findShelfCard(look) : undefined;
  if (parts.length > 2 || subject === 'shelf') return undefined;
  return (await findTextCard(text, subject, look)) ?? (await findMovedCard(text, subject, look));
}

/** The card of the shelf. */
export async function findShelfCard({ format, dark }: Omit<Look, 'only'>): Promise<PlacedCard | undefined> {
  const [english, russian, { name }] = [await readInterface('en'), await readInterface('ru'), await readSite()];
  const tagline = { source: russian.t('shelf.tagline'), target: english.t('shelf.tagline') };
  return shelfCard(tagline, name, await siteLabel(), { format, dark });
}

/** The card of a text ("dama", "cover"), of one of its passages ("dama.2", "p3-1~p4-2") or of a book. */
export async function findTextCard(address: string, subject: string, look: Look): Promise<PlacedCard | undefined> {
  const { work, text, site } = (await readCardSource(address)) ?? {};
  if (!work || site === undefined) return undefined;
  if (subject !== 'cover') return text && passageCard(text, work, site, subject, look);
  return text ? textCard(text, work, site, look) : workCard(work, site, look);
}

async function findMovedCard(address: string, subject: string, look: Look): Promise<PlacedCard | undefined> {
  const { work, chapter } = parseAddress(address) ?? {};
  if (work === undefined) return undefined;
  const slug = (await resolveWork(work)) ?? work;
  const moved = formatAddress({ work: slug, chapter });
  const ends =
    subject === 'cover'
      ? [subject]
      : await Promise.all(subject.split('~').map(async (id) => (await resolveId(moved, id)) ?? id));
  const current = [...new Set(ends)].join('~');
  return moved === address && current === subject ? undefined : findTextCard(moved, current, look);
}
