// The service worker of this build. In development, one that removes the worker of an earlier build from the browser.
import { readServiceWorker } from '#lib/store/read/service-worker.ts';

export const dynamic = 'force-dynamic';

/** Also removes the caches: what they hold is of a build that is not served here. */
const REMOVER = `self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil((async () => {
  for (const name of await caches.keys()) if (name.startsWith('stroka-')) await caches.delete(name);
  await self.registration.unregister();
})()));
`;

const HEADERS = {
  'Content-Type': 'text/javascript; charset=utf-8',
  'Cache-Control': 'no-cache',
};

export async function GET(): Promise<Response> {
  const code = process.env.NODE_ENV === 'production' ? await readServiceWorker() : REMOVER;
  return new Response(code, { headers: HEADERS });
}
