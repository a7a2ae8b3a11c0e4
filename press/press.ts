// Presses the site: writes every page and file of it into a folder that any host of files can serve.
import { readdir, readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join, normalize, relative } from 'node:path';
import { cardHref, type PlacedCard } from '#lib/card/address.ts';

import { formatCardName, parseCardName } from '#lib/card/name.ts';
import { UserError } from '#lib/error.ts';
import { elsewhereHref } from '#lib/glosses/address.ts';
import { SHARDS } from '#lib/glosses/elsewhere-file.ts';
import { INTERFACE_LANGUAGES, pagePath } from '#lib/site/address.ts';
import { UNKNOWN_HASH } from '#lib/site/versioned-name.ts';
import { siteOrigin } from '#lib/store/origin.ts';
import { SEARCH_FOLDER } from '#lib/store/paths.ts';
import { readInterface } from '#lib/store/read/interface.ts';
import { readSite } from '#lib/store/read/site.ts';
import { writeSearchIndex } from '#lib/store/write/search-index.ts';
import { type CardRenderer, openCardRenderer } from '../card-renderer/renderer.ts';
import { openPressFolder, type Part, type PressFolder } from './folder.ts';
import { hostFiles } from './hosts.ts';
import { hashOf, hashShared } from './inputs.ts';
import { homePage, notFoundPage, redirectPage, withPolicy } from './page.ts';
import { type Extent, movedWorks, type PartPlan, planWorks, shelfCards } from './parts.ts';
import { type Build, findBuild, type SiteServer, startServers } from './site-server.ts';

export interface PressOptions extends Extent {
  /** The folder to write to. */
  readonly out: string;
  /** Called after every part. */
  readonly report?: (done: number, total: number, what: string) => void;
}

/** Numbers of files, without their compressed forms. */
export interface Pressed {
  readonly written: number;
  /** Of parts that were made again and came out the same. */
  readonly same: number;
  readonly deleted: number;
  /** Parts of the site, and those of them that had to be made again. */
  readonly parts: number;
  readonly made: number;
}

/** Answers that each server works on at a time: enough to keep it busy while others wait for the disk. */
const AT_A_TIME = 3;
/** A server takes half a gigabyte. */
const MOST_SERVERS = 4;
/** An address in neither language: its answer is the not-found page. */
const NO_PAGE = '/--';

/**
 * Presses the library with the finished build. What is unchanged since the last press into the same folder is left alone, so that an
 * interrupted one continues. Throws UserError "no-build", or "no-page" if an address that must have a page has none.
 */
export async function press({ out, report, ...extent }: PressOptions): Promise<Pressed> {
  const build = await findBuild();
  const folder = await openPressFolder(out);
  const { hash: index } = await writeSearchIndex();
  const shared = hashOf(build.id, siteOrigin(), extent, await hashShared());
  const works = await planWorks(shared, extent);
  const moved = await movedWorks();
  const whole = hashOf(
    works.map(({ name, key }) => [name, key]),
    [...moved],
    index,
  );
  const plans = [await planStatic(build, index), ...works, planSite(whole, build, works, moved)];
  const due = plans.filter(({ name, key }) => !folder.isCurrent(name, key));
  if (due.length > 0) await make(due, folder, { ...extent, index }, report);
  await folder.keepOnly(new Set(plans.map(({ name }) => name)));
  return { ...folder.tally, parts: plans.length, made: due.length };
}

interface Tools {
  readonly server: SiteServer;
  readonly renderer: CardRenderer;
  /** Which of the servers. */
  readonly number: number;
}

/** Makes parts, one for each server at a time. */
async function make(
  due: readonly PartPlan[],
  folder: PressFolder,
  { cards, index }: Extent & { readonly index: string },
  report: PressOptions['report'],
) {
  const count = Math.min(availableParallelism(), MOST_SERVERS, due.length);
  const server = await startServers(count, { STROKA_CARDS: cards, STROKA_PRESSED_INDEX: index });
  const renderer = openCardRenderer();
  let done = 0;
  try {
    const rest = due.values();
    const makeRest = async (number: number) => {
      for (const plan of rest) {
        const part = folder.open(plan.name, plan.key, plan.quality);
        await makePart(plan, part, { server, renderer, number });
        await part.finish();
        done += 1;
        report?.(done, due.length, plan.name);
      }
    };
    await Promise.all(Array.from({ length: count }, (_, number) => makeRest(number)));
  } finally {
    await Promise.all([server.stop(), renderer.close()]);
  }
}

/** Files that pages ask for are written before the pages. */
async function makePart({ list, moved }: PartPlan, part: Part, { server, renderer, number }: Tools): Promise<void> {
  const { paths = [], cards = [], files = [], notFound } = await list();
  for await (const [file, bytes] of files) await part.write(file, bytes);
  await inParallel(cards, async (card) => {
    const png = await draw(card, renderer);
    for (const href of [cardHref(card), cardHref({ path: withoutHash(card) })]) await part.write(href.slice(1), png);
  });
  const asked = new Set<string>();
  for (let round = paths; round.length > 0; ) {
    const found: string[] = [];
    for (const path of round) asked.add(path);
    await inParallel(round, async (path) => {
      const { status, type, body } = await server.ask(path, number);
      if (status !== 200) throw noPage(path, status);
      if (type === 'application/xml') found.push(...sitemapParts(body.toString()));
      if (type !== 'text/html') return part.write(path.slice(1), body);
      const html = body.toString();
      found.push(...shelfPages(html));
      await part.write(`${path.slice(1)}/index.html`, Buffer.from(withPolicy(html)));
    });
    round = [...new Set(found)].filter((path) => !asked.has(path));
  }
  for (const [old, current] of moved) {
    await part.write(`${old.slice(1)}/index.html`, Buffer.from(redirectPage(current, siteOrigin())));
  }
  if (notFound) {
    const { body } = await server.ask(NO_PAGE, number);
    await part.write('404.html', Buffer.from(notFoundPage(body.toString())));
  }
}

function noPage(path: string, status: number): UserError {
  return new UserError(
    'no-page',
    `${path} answered with status ${status}.`,
    'Run "npm run stroka -- check", correct what it reports, then press again: what is finished is kept.',
  );
}

/** The filtered pages of the shelf that a page links to. */
function shelfPages(html: string): readonly string[] {
  return [...html.matchAll(/ href="(\/\w+\/library\/[\w-]+)[#"]/g)].flatMap(([, path]) => path ?? []);
}

/** The parts that a sitemap names. */
function sitemapParts(xml: string): readonly string[] {
  return [...xml.matchAll(/<sitemap><loc>[^<]*(\/sitemaps\/\d+\.xml)</g)].flatMap(([, path]) => path ?? []);
}

/** Draws a card; on a busy machine drawing may run out of time, and is tried once more. */
function draw(card: PlacedCard, renderer: CardRenderer): Promise<Uint8Array> {
  return renderer.draw(card).catch(() => renderer.draw(card));
}

/** The name under which scripts ask for a card whose hash they do not know. */
function withoutHash({ path }: PlacedCard): string {
  const name = parseCardName(path.split('/').at(-1) ?? '');
  return name ? [...path.split('/').slice(0, -1), formatCardName({ ...name, hash: UNKNOWN_HASH })].join('/') : path;
}

async function inParallel<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const rest = items.values();
  const workRest = async () => {
    for (const item of rest) await work(item);
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, workRest));
}

/** The files that a build serves as they are: scripts, styles and typefaces, and those in public/; of search indexes only this library's. */
async function planStatic({ id, dist }: Build, index: string): Promise<PartPlan> {
  const sources = [
    ['', 'public'],
    ['_next/static/', join(dist, 'static')],
  ] as const;
  const files: (readonly [string, string])[] = [];
  const hashes: string[] = [];
  for (const [prefix, folder] of sources) {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    for (const entry of entries.filter((one) => one.isFile() && !one.name.startsWith('.'))) {
      const path = join(entry.parentPath, entry.name);
      if (entry.parentPath === normalize(SEARCH_FOLDER) && !entry.name.endsWith(`.${index}.json`)) continue;
      files.push([prefix + relative(folder, path).replaceAll('\\', '/'), path]);
      hashes.push(path, hashOf((await readFile(path)).toString('base64')));
    }
  }
  async function* read() {
    for (const [file, path] of files) yield [file, await readFile(path)] as const;
  }
  return {
    name: 'static',
    key: hashOf(id, hashes),
    quality: 11,
    moved: new Map(),
    list: async () => ({ files: read() }),
  };
}

/** What depends on the whole library: shelf, feed, sitemap, the index of words, the not-found page, what the host needs to know. */
function planSite(
  key: string,
  build: Build,
  works: readonly PartPlan[],
  renamed: ReadonlyMap<string, string>,
): PartPlan {
  const paths = [
    ...INTERFACE_LANGUAGES.flatMap((lang) => Array.from({ length: SHARDS }, (_, shard) => elsewhereHref(lang, shard))),
    ...build.paths,
  ];
  async function* files() {
    const { name, defaultLocale } = await readSite();
    const languages = Object.fromEntries(
      await Promise.all(
        INTERFACE_LANGUAGES.map(async (lng) => [lng, (await readInterface(lng)).t('missing.way')] as const),
      ),
    );
    const home = homePage({ name, base: '', languages, defaultLanguage: defaultLocale });
    yield ['index.html', Buffer.from(home)] as const;
    const moved = new Map(works.flatMap((plan) => [...plan.moved]));
    for (const [file, text] of hostFiles({ base: '', moved, renamed })) yield [file, Buffer.from(text)] as const;
  }
  const moved = new Map(
    [...renamed].flatMap(([old, slug]) => INTERFACE_LANGUAGES.map((lng) => [pagePath(lng, old), pagePath(lng, slug)])),
  );
  const list = async () => ({ paths, cards: await shelfCards(), files: files(), notFound: true });
  return { name: 'site', key, moved, list };
}
