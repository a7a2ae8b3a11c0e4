// The parts of a pressed site: each has the addresses that change together, and a key that changes with what they are made from.
import type { PlacedCard } from '#lib/card/address.ts';
import { CARD_LANGUAGES, FORMATS, type Look } from '#lib/card/card.ts';
import { lemmasHref, linksHref, wordsHref } from '#lib/glosses/address.ts';
import { TARGET_LANGUAGE } from '#lib/languages.ts';
import type { Text, Work } from '#lib/model.ts';
import { formatAddress } from '#lib/segment/address.ts';
import { paragraphOf } from '#lib/segment/ids.ts';
import { epubPath, INTERFACE_LANGUAGES, pagePath } from '#lib/site/address.ts';
import { EMBED } from '#lib/site/embed.ts';
import { wordsHash } from '#lib/store/caches/words-hash.ts';
import { publishedNeighbours, readPublishedText, readPublishedWork, unlessBroken } from '#lib/store/published.ts';
import { currentIds, readMovedWorks, resolveWork } from '#lib/store/read/aliases.ts';
import { readMarks } from '#lib/store/read/stress-marks.ts';
import { readShelf } from '#lib/store/shelf.ts';
import { findShelfCard, findTextCard } from '../card-renderer/find.ts';
import { filesOfChapter, hashOf, hashWork } from './inputs.ts';

/** Which pages and pictures of passages are written. */
export interface Extent {
  /** Pages of every segment and paragraph, or of paragraphs only. */
  readonly passages: 'all' | 'paragraphs';
  /** Cards of covers only, or also of every passage that has a page. */
  readonly cards: 'covers' | 'all';
}

/** What one part consists of. */
export interface Contents {
  /** Addresses that a server answers. */
  readonly paths?: readonly string[];
  readonly cards?: readonly PlacedCard[];
  /** Files that need no server, by their path in the folder. */
  readonly files?: AsyncIterable<readonly [string, Uint8Array]>;
  /** Whether the not-found page is in this part. */
  readonly notFound?: boolean;
}

export interface PartPlan {
  /** "work/dama", "text/dama.2"; unique. */
  readonly name: string;
  readonly key: string;
  /** Of its brotli files, where it is worth the time. */
  readonly quality?: number;
  /** Old address of a page → its present one. */
  readonly moved: ReadonlyMap<string, string>;
  readonly list: () => Promise<Contents>;
}

/** A part of a work. */
type Listed = Required<Pick<Contents, 'paths' | 'cards'>>;

const LOOKS: readonly Look[] = FORMATS.flatMap((format) =>
  [false, true].flatMap((dark) => [undefined, ...CARD_LANGUAGES].map((only) => ({ format, dark, only }))),
);
const COVER_LOOKS = LOOKS.filter(({ only }) => only === undefined);

/** The parts of all published works, in the order of the shelf. `shared` is the hash of what all pages depend on. */
export async function planWorks(shared: string, extent: Extent): Promise<readonly PartPlan[]> {
  const plans: PartPlan[] = [];
  const shelf = await readShelf(TARGET_LANGUAGE);
  const hashes = new Map<string, ReadonlyMap<string, string>>();
  for (const { work } of shelf) hashes.set(work.slug, await hashWork(work.slug));
  for (const [index, { work }] of shelf.entries()) {
    const { slug, chapters } = work;
    const files = hashes.get(slug) ?? new Map<string, string>();
    const next = shelf[index + 1]?.work.slug ?? '';
    // The last page of a work leads to the work after it, with its title and description.
    const following = [next, [...(hashes.get(next) ?? [])].filter(([file]) => file.endsWith('/work.json'))];
    if (chapters.length === 0) {
      const key = hashOf(shared, [...files], following);
      const list = async () => join(await listWork(work), await listText(slug, extent));
      plans.push({ name: `work/${slug}`, key, moved: await movedPassages(slug, extent), list });
      continue;
    }
    plans.push({
      name: `work/${slug}`,
      key: hashOf(shared, [...files]),
      moved: new Map(),
      list: () => listWork(work),
    });
    for (const chapter of chapters) {
      const address = formatAddress({ work: slug, chapter });
      const beside = await publishedNeighbours({ work: slug, chapter }, work);
      const key = hashOf(shared, filesOfChapter(files, chapter), beside, beside.next === undefined && following);
      const moved = await movedPassages(address, extent);
      plans.push({ name: `text/${address}`, key, moved, list: () => listText(address, extent) });
    }
  }
  return plans;
}

/** The cards of the shelf. */
export async function shelfCards(): Promise<readonly PlacedCard[]> {
  return (await Promise.all(COVER_LOOKS.map(findShelfCard))).flatMap((card) => card ?? []);
}

/** Former names of works with the present ones. */
export async function movedWorks(): Promise<ReadonlyMap<string, string>> {
  const { aliases } = await readMovedWorks();
  const moved = new Map<string, string>();
  for (const old of aliases.keys()) {
    const slug = await resolveWork(old);
    if (slug && (await unlessBroken(readPublishedWork(slug, TARGET_LANGUAGE)))) moved.set(old, slug);
  }
  return moved;
}

/** Pages of the former passages of a text with those of the present ones. */
async function movedPassages(address: string, { passages }: Extent): Promise<ReadonlyMap<string, string>> {
  const moved = new Map<string, string>();
  for (const [old, id] of await currentIds(address)) {
    const current = passages === 'all' ? id : paragraphOf(id);
    if (current === old) continue;
    for (const lng of INTERFACE_LANGUAGES) {
      for (const more of [[], [EMBED]])
        moved.set(pagePath(lng, address, old, ...more), pagePath(lng, address, current, ...more));
    }
  }
  return moved;
}

/** The book of a work, the counts of its words, its cover and, if it has chapters, its contents. */
async function listWork({ slug, chapters }: Work): Promise<Listed> {
  const paths = [epubPath(slug)];
  for (const lang of INTERFACE_LANGUAGES) {
    const work = await unlessBroken(readPublishedWork(slug, lang));
    if (work?.lang === lang) paths.push(lemmasHref(lang, slug));
  }
  if (chapters.length === 0) return { paths, cards: [] };
  paths.push(...INTERFACE_LANGUAGES.map((lng) => pagePath(lng, slug)));
  return { paths, cards: await cardsOf(slug, ['cover']) };
}

/** The files about the words of a text, its cards, the pages of its passages and its page. */
async function listText(address: string, { passages, cards }: Extent): Promise<Listed> {
  const paths = new Set<string>();
  const marks = await readMarks(address);
  if (marks) paths.add(`/stress/${marks.name}`);
  const subjects = new Set<string>();
  for (const lng of INTERFACE_LANGUAGES) {
    const text = await unlessBroken(readPublishedText(address, lng));
    if (!text) continue;
    const hash = await wordsHash(text);
    for (const side of ['source', 'target'] as const) paths.add(wordsHref(text.lang, { text: address, side }, hash));
    if (text.lang === TARGET_LANGUAGE) paths.add(linksHref(text.lang, address, hash));
    const ids = passageIds(text, passages);
    for (const id of ids) {
      subjects.add(id);
      paths.add(pagePath(lng, address, id));
      paths.add(pagePath(lng, address, id, EMBED));
    }
  }
  for (const lng of INTERFACE_LANGUAGES) paths.add(pagePath(lng, address));
  const pictures = [
    ...(await cardsOf(address, ['cover'])),
    ...(cards === 'all' ? await cardsOf(address, subjects) : []),
  ];
  return { paths: [...paths], cards: pictures };
}

function passageIds({ paragraphs }: Text, passages: Extent['passages']): ReadonlySet<string> {
  return new Set(
    paragraphs.flatMap(({ id, segments }) => [
      id,
      ...(passages === 'all' ? segments.map((segment) => segment.id) : []),
    ]),
  );
}

async function cardsOf(address: string, subjects: Iterable<string>): Promise<readonly PlacedCard[]> {
  const cards: PlacedCard[] = [];
  for (const subject of subjects) {
    for (const look of subject === 'cover' ? COVER_LOOKS : LOOKS) {
      const card = await findTextCard(address, subject, look);
      if (card) cards.push(card);
    }
  }
  return cards;
}

function join(one: Listed, other: Listed): Listed {
  return { paths: [...one.paths, ...other.paths], cards: [...one.cards, ...other.cards] };
}
