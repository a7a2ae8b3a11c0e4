// The service worker: pages come from the network first, and from this device without it; files whose names change with their contents come
// from this device first. scripts/service-worker.ts builds it after each build of the site, whose files it stores at once.
import { CacheFirst, ExpirationPlugin, NetworkFirst, type PrecacheEntry, Serwist, type SerwistPlugin } from 'serwist';
import { INTERFACE_LANGUAGES, isInterfaceLanguage } from '#lib/site/address.ts';
import { isData, isLasting, isPicture } from '#lib/site/lasting.ts';
import { BUILD_HEADER, CACHES, shellCache, type WorkerMessage } from '#lib/site/offline.ts';
import { hold, holdEarlier, removeUnused } from './old-builds.ts';

declare const self: ServiceWorkerGlobalScope;
/** Defined by the build: its id, and the addresses of its own pages and its files. */
declare const BUILD: string;
declare const SHELL_PAGES: readonly string[];
declare const SHELL_FILES: readonly string[];

/** Seconds after which a stored page is shown in place of one that does not arrive. */
const PATIENCE = 3;
/** Read pages, and files of them, that stay on the device. */
const MOST_PAGES = 100;
const MOST_FILES = 800;
const MOST_PICTURES = 60;

const shell: PrecacheEntry[] = [
  ...SHELL_PAGES.map((url) => ({ url, revision: BUILD })),
  ...SHELL_FILES.map((url) => ({ url, revision: null })),
];

/** A server that has a newer build already would mix pages of one build with files of another. */
const ofThisBuild: SerwistPlugin = {
  fetchDidSucceed: async ({ request, response }) => {
    const { pathname } = new URL(request.url);
    const build = response.headers.get(BUILD_HEADER);
    if (SHELL_PAGES.includes(pathname) && build !== BUILD) {
      throw new Error(`${pathname} is of build ${build}, and this worker of ${BUILD}.`);
    }
    return response;
  },
};

/** Pages are the same whatever follows "?" in their addresses, except results of the search. */
const byPath: SerwistPlugin = {
  cacheKeyWillBeUsed: async ({ request }) => {
    const { origin, pathname, href } = new URL(request.url);
    return pathname.endsWith('/search') ? href : origin + pathname;
  },
};

const onlyWholePages: SerwistPlugin = {
  cacheWillUpdate: async ({ response }) => (isWholePage(response) ? response : null),
};

/** A proxy that cannot reach the server answers for it. */
const withoutGateways: SerwistPlugin = {
  fetchDidSucceed: async ({ request, response }) => {
    if (response.status < 502 || response.status > 504) return response;
    throw new Error(`${request.url}: ${response.status}`);
  },
};

/** Copies in other caches: kept works, and the files of earlier builds, which the server may no longer have. */
const fromAnyCache: SerwistPlugin = {
  cachedResponseWillBeUsed: async ({ request, cachedResponse }) =>
    cachedResponse ?? (await caches.match(request, { ignoreVary: true })),
};

/** A page of another build needs the files of that build while it is open. */
const holdItsBuild: SerwistPlugin = {
  handlerWillRespond: async ({ event, response }) => {
    const build = response.headers.get(BUILD_HEADER);
    if (build && build !== BUILD && event instanceof FetchEvent) {
      event.waitUntil(hold(caches, build, [event.resultingClientId]));
    }
    return response;
  },
};

/** A page of the shell finds what its query asks for on the device; instead of another one, a page says that it is missing. */
const pageOfShell: SerwistPlugin = {
  handlerDidError: async ({ request }) => {
    const { pathname } = new URL(request.url);
    const same = await serwist.matchPrecache(pathname);
    if (same) return same;
    const lng = languageOf(pathname);
    const page = await serwist.matchPrecache(`/${lng}/offline`);
    return page && new Response(page.body, { status: 503, headers: page.headers });
  },
};

const pages = new NetworkFirst({
  cacheName: CACHES.pages,
  networkTimeoutSeconds: PATIENCE,
  matchOptions: { ignoreVary: true },
  plugins: [
    byPath,
    onlyWholePages,
    withoutGateways,
    new ExpirationPlugin({ maxEntries: MOST_PAGES, purgeOnQuotaError: true }),
    fromAnyCache,
    holdItsBuild,
    pageOfShell,
  ],
});

/** Shared by the two strategies that use the cache. */
const fileLimit = new ExpirationPlugin({ maxEntries: MOST_FILES, maxAgeFrom: 'last-used', purgeOnQuotaError: true });
const fileOptions = {
  cacheName: CACHES.files,
  matchOptions: { ignoreVary: true },
  plugins: [fileLimit, fromAnyCache],
};
const files = new CacheFirst(fileOptions);
const data = new NetworkFirst({ ...fileOptions, networkTimeoutSeconds: PATIENCE });

const serwist = new Serwist({
  precacheEntries: shell,
  precacheOptions: { cacheName: shellCache(BUILD), concurrency: 4, plugins: [ofThisBuild] },
  navigationPreload: true,
  clientsClaim: true,
  runtimeCaching: [
    { matcher: ({ request, url }) => request.mode === 'navigate' && url.pathname === '/', handler: home },
    { matcher: ({ request, sameOrigin }) => sameOrigin && request.mode === 'navigate', handler: pages },
    { matcher: ({ url, sameOrigin }) => sameOrigin && isLasting(url.pathname), handler: files },
    { matcher: ({ url, sameOrigin }) => sameOrigin && isData(url.pathname), handler: data },
    {
      matcher: ({ url, sameOrigin }) => sameOrigin && isPicture(url.pathname),
      handler: new CacheFirst({
        cacheName: CACHES.pictures,
        matchOptions: { ignoreVary: true },
        plugins: [new ExpirationPlugin({ maxEntries: MOST_PICTURES, purgeOnQuotaError: true })],
      }),
    },
  ],
});

/** The server redirects from here to a page in the reader's language; without it, this does. */
async function home({ event, request, url }: { event: ExtendableEvent; request: Request; url: URL }) {
  try {
    const preloaded = event instanceof FetchEvent ? await event.preloadResponse : undefined;
    return preloaded ?? (await fetch(request));
  } catch {
    const asked = url.searchParams.get('lng') ?? '';
    const lng = isInterfaceLanguage(asked) ? asked : await languageOfReader();
    const to = url.searchParams.get('to') ?? '';
    return Response.redirect(`/${lng}${/^(\/[\w.~-]+)*$/.test(to) ? to : ''}`, 302);
  }
}

/** The language of a stored shelf, or the browser's. */
async function languageOfReader(): Promise<string> {
  const cache = await caches.open(CACHES.pages);
  const read = [];
  for (const lng of INTERFACE_LANGUAGES) {
    if (await cache.match(`/${lng}`, { ignoreVary: true })) read.push(lng);
  }
  const [only, ...others] = read;
  if (only && others.length === 0) return only;
  return self.navigator.language.startsWith('ru') ? 'ru' : 'en';
}

function languageOf(path: string): string {
  const lng = path.split('/')[1] ?? '';
  return isInterfaceLanguage(lng) ? lng : 'en';
}

function isWholePage({ status, redirected, headers }: Response): boolean {
  return status === 200 && !redirected && headers.get('Content-Type')?.startsWith('text/html') === true;
}

/** Stores pages that were opened before this worker, and files that they may ask for later. */
async function storeRead(
  event: ExtendableEvent,
  read: { readonly pages: readonly string[]; readonly files: readonly string[] },
) {
  const cache = await caches.open(CACHES.pages);
  for (const path of read.pages) {
    if (await cache.match(path, { ignoreVary: true })) continue;
    await pages.handle({ event, request: new Request(path) }).catch(() => {});
  }
  for (const path of read.files) {
    await files.handle({ event, request: new Request(path) }).catch(() => {});
  }
}

async function idsOfPages(): Promise<readonly string[]> {
  return (await self.clients.matchAll({ type: 'window', includeUncontrolled: true })).map(({ id }) => id);
}

/** Another build that is being installed has a cache that nothing uses yet. */
async function tidy() {
  if (self.registration.installing || self.registration.waiting) return;
  await removeUnused(caches, BUILD, await idsOfPages());
}

self.addEventListener('message', (event) => {
  const message = event.data as WorkerMessage;
  if (message.type === 'build') event.ports[0]?.postMessage(BUILD);
  if (message.type === 'read') event.waitUntil(storeRead(event, message).then(tidy));
});
self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      await holdEarlier(caches, BUILD, await idsOfPages());
      await removeUnused(caches, BUILD, await idsOfPages());
    })(),
  );
});
serwist.addEventListeners();
