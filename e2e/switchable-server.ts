// A server in front of the tested site that can publish a second build of it, and be switched off.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** "old": the site as it is built. "new": the same with another id, and other names for the files of the islands. */
export type Build = 'old' | 'new';

export interface SwitchableServer {
  /** "http://localhost:4711", without a trailing slash. */
  readonly url: string;
  /** Paths of all requests that reached the site, in order. */
  readonly asked: string[];
  /** Serves this build from now on; files that only the other one has are gone. */
  readonly publish: (build: Build) => void;
  /** Whether requests are answered; otherwise their connections are cut. */
  readonly setOnline: (isOnline: boolean) => void;
  readonly stop: () => Promise<void>;
}

/** What the new build calls itself. */
export const NEW_BUILD = 'zzzzzzzz';

/** Names of island files end in ".<hash>.js": those of the new build in ".NEW<hash>.js". */
const ISLAND = /(\/islands\/[\w-]+(?:\.[a-z]{2})?\.|\.\/(?:saved-words|keeping)\.)([A-Z\d]{8})(?=\.(?:js|css))/g;
const NEW_ISLAND = /(\/islands\/[\w-]+(?:\.[a-z]{2})?\.)NEW([A-Z\d]{8})(?=\.(?:js|css))/g;

/** Serves the site at `origin` on a free port. */
export async function startSwitchableServer(origin: string): Promise<SwitchableServer> {
  let build: Build = 'old';
  let isOnline = true;
  const asked: string[] = [];
  const oldBuild = (await fetch(`${origin}/en`)).headers.get('Stroka-Build') ?? '';

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const path = request.url ?? '/';
    if (!isOnline) {
      request.socket.destroy();
      return;
    }
    asked.push(path);
    const isNewFile = path.search(NEW_ISLAND) >= 0;
    if (/^\/islands\//.test(path) && isNewFile !== (build === 'new')) {
      response.writeHead(404).end();
      return;
    }
    const headers = Object.entries(request.headers).flatMap(([name, value]) =>
      typeof value === 'string' && !['host', 'connection', 'accept-encoding'].includes(name) ? [[name, value]] : [],
    );
    const from = await fetch(origin + path.replace(NEW_ISLAND, '$1$2'), {
      headers: Object.fromEntries(headers),
      redirect: 'manual',
    });
    const type = from.headers.get('Content-Type') ?? '';
    let body = Buffer.from(await from.arrayBuffer());
    if (build === 'new' && /html|javascript/.test(type)) {
      body = Buffer.from(body.toString().replaceAll(oldBuild, NEW_BUILD).replace(ISLAND, '$1NEW$2'));
    }
    for (const [name, value] of from.headers) {
      // Inline scripts name the islands' files, so that the hashes of the policy do not fit the new build.
      const isKept = !['content-length', 'content-encoding', 'connection', 'transfer-encoding', 'etag'].includes(name);
      if (isKept && (build === 'old' || name !== 'content-security-policy')) response.setHeader(name, value);
    }
    if (build === 'new') response.setHeader('Stroka-Build', NEW_BUILD);
    response.writeHead(from.status).end(body);
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((done) => server.listen(0, 'localhost', done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}`,
    asked,
    publish: (chosen) => {
      build = chosen;
    },
    setOnline: (chosen) => {
      isOnline = chosen;
      if (!isOnline) server.closeAllConnections();
    },
    stop: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
