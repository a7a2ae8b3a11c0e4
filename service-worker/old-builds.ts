// Removes the caches of earlier builds once nothing needs them: no open page, and no stored page.
import { BUILD_HEADER, buildOfShell, CACHES, shellCache } from '#lib/site/offline.ts';

/** The open pages that may belong to a build, by its id. */
type Holders = Readonly<Record<string, readonly string[]>>;

/** Where the holders are stored, since a worker is stopped between events. */
const HOLDERS = '/holders';

/** Adds open pages, by the ids of their clients, to those of a build. */
export async function hold(caches: CacheStorage, build: string, clients: readonly string[]): Promise<void> {
  const holders = await readHolders(caches);
  await writeHolders(caches, { ...holders, [build]: [...new Set([...(holders[build] ?? []), ...clients])] });
}

/** Adds open pages to every build but the current one: any of them may have been served before it. */
export async function holdEarlier(caches: CacheStorage, current: string, clients: readonly string[]): Promise<void> {
  for (const build of await earlierBuilds(caches, current)) await hold(caches, build, clients);
}

/**
 * Deletes the shell of each build but the current one that no open client and no stored page belongs to. Resolves with
 * their ids.
 */
export async function removeUnused(
  caches: CacheStorage,
  current: string,
  openClients: readonly string[],
): Promise<readonly string[]> {
  const earlier = await earlierBuilds(caches, current);
  if (earlier.length === 0) return [];
  const holders = await readHolders(caches);
  const held = new Set(await buildsOfPages(caches));
  const open = new Set(openClients);
  for (const [build, clients] of Object.entries(holders)) if (clients.some((id) => open.has(id))) held.add(build);
  const removed = earlier.filter((build) => !held.has(build));
  for (const build of removed) await caches.delete(shellCache(build));
  const kept = Object.entries(holders).flatMap(([build, clients]) => {
    const still = clients.filter((id) => open.has(id));
    return still.length > 0 ? [[build, still] as const] : [];
  });
  await writeHolders(caches, Object.fromEntries(kept));
  return removed;
}

async function earlierBuilds(caches: CacheStorage, current: string): Promise<readonly string[]> {
  const builds = (await caches.keys()).map(buildOfShell);
  return builds.filter((build) => build !== undefined && build !== current) as string[];
}

/** The builds of the pages that can be opened offline: they need the scripts of their build. */
async function buildsOfPages(caches: CacheStorage): Promise<ReadonlySet<string>> {
  const builds = new Set<string>();
  for (const name of [CACHES.pages, CACHES.kept]) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const response = await cache.match(request, { ignoreVary: true });
      const build = isPage(response) && response.headers.get(BUILD_HEADER);
      if (build) builds.add(build);
    }
  }
  return builds;
}

function isPage(response: Response | undefined): response is Response {
  return response?.headers.get('Content-Type')?.startsWith('text/html') === true;
}

async function readHolders(caches: CacheStorage): Promise<Holders> {
  const stored = await (await caches.open(CACHES.state)).match(HOLDERS);
  return stored ? stored.json() : {};
}

async function writeHolders(caches: CacheStorage, holders: Holders): Promise<void> {
  await (await caches.open(CACHES.state)).put(HOLDERS, Response.json(holders));
}
