// Caches of a browser for tests, in memory, with a limit and failures.

interface FakeOptions {
  /** Bytes that fit; QuotaExceededError beyond. */
  readonly limit?: number;
}

interface Entry {
  readonly body: ArrayBuffer;
  readonly headers: Headers;
}

const urlOf = (request: RequestInfo | URL) => new URL(request instanceof Request ? request.url : request, ORIGIN).href;
const ORIGIN = 'http://localhost';

/** A CacheStorage that behaves like a browser's for requests without Vary. */
export function fakeCaches({ limit = Number.POSITIVE_INFINITY }: FakeOptions = {}): CacheStorage {
  const stores = new Map<string, Map<string, Entry>>();
  const used = () =>
    [...stores.values()].flatMap((store) => [...store.values()]).reduce((sum, { body }) => sum + body.byteLength, 0);
  const open = (name: string) => {
    const store = stores.get(name) ?? new Map<string, Entry>();
    stores.set(name, store);
    return {
      match: async (request: RequestInfo | URL) => read(store.get(urlOf(request))),
      put: async (request: RequestInfo | URL, response: Response) => {
        const body = await response.arrayBuffer();
        const before = store.get(urlOf(request))?.body.byteLength ?? 0;
        if (used() - before + body.byteLength > limit)
          throw new DOMException('No space is left.', 'QuotaExceededError');
        store.set(urlOf(request), { body, headers: new Headers(response.headers) });
      },
      delete: async (request: RequestInfo | URL) => store.delete(urlOf(request)),
      keys: async () => [...store.keys()].map((url) => new Request(url)),
    } as unknown as Cache;
  };
  return {
    open: async (name: string) => open(name),
    has: async (name: string) => stores.has(name),
    keys: async () => [...stores.keys()],
    delete: async (name: string) => stores.delete(name),
    match: async (request: RequestInfo | URL) => {
      for (const store of stores.values()) {
        const found = read(store.get(urlOf(request)));
        if (found) return found;
      }
      return undefined;
    },
  } as unknown as CacheStorage;
}

function read(entry: Entry | undefined): Response | undefined {
  return entry && new Response(entry.body, { headers: entry.headers });
}

/** Paths of everything in a cache, in order. */
export async function pathsIn(caches: CacheStorage, name: string): Promise<readonly string[]> {
  const requests = await (await caches.open(name)).keys();
  return requests.map(({ url }) => new URL(url).pathname).toSorted();
}
