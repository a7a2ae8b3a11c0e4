// The service worker as pages know it: registered when the page has nothing else to do, asked for its build, replaced when the reader agrees.
import { isData, isLasting, isPicture } from '#lib/site/lasting.ts';
import type { WorkerMessage } from '#lib/site/offline.ts';

/** Milliseconds between two questions to the server whether there is a new build. */
const CHECK_EVERY = 60 * 60 * 1000;

let registering: Promise<ServiceWorkerRegistration> | undefined;

/** Whether this browser lets pages of this site have a service worker. */
export function canHaveWorker(): boolean {
  return 'serviceWorker' in navigator && 'caches' in globalThis;
}

/** Registers the worker, once for the page. Rejects if the browser refuses. */
export function register(): Promise<ServiceWorkerRegistration> {
  registering ??= navigator.serviceWorker.register('/sw.js', { scope: '/', updateViaCache: 'none' });
  registering.catch(() => {
    registering = undefined;
  });
  return registering;
}

/** The worker that serves this site. Rejects if it cannot be installed. */
export async function activeWorker(): Promise<ServiceWorker> {
  const { active, waiting, installing } = await register();
  if (active) return active;
  const worker = waiting ?? installing;
  if (!worker) throw new Error('The service worker has been removed.');
  return new Promise((resolve, reject) => {
    const check = () => {
      if (worker.state === 'activated') resolve(worker);
      if (worker.state === 'redundant') reject(new Error('The service worker could not be installed.'));
    };
    worker.addEventListener('statechange', check);
    check();
  });
}

/** The id of the worker's build. */
export async function workerBuild(): Promise<string> {
  const worker = await activeWorker();
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({ data }) => resolve(data);
    worker.postMessage({ type: 'build' } satisfies WorkerMessage, [port2]);
  });
}

/** Lets the worker store this page, the shelf, what they have loaded, and files that the page may ask for later. */
export async function rememberPage(files: readonly string[]): Promise<void> {
  const worker = await activeWorker();
  const shelf = `/${document.documentElement.lang}`;
  const loaded = performance.getEntriesByType('resource').flatMap(({ name }) => {
    const { origin, pathname } = new URL(name);
    const isStored = isLasting(pathname) || isData(pathname) || isPicture(pathname);
    return origin === location.origin && isStored ? [pathname] : [];
  });
  const message: WorkerMessage = {
    type: 'read',
    pages: [...new Set([location.pathname, shelf])],
    files: [...new Set([...loaded, ...files])],
  };
  worker.postMessage(message);
}

/** Calls `offer` with a function that loads the new build, when one has been installed and waits. */
export async function watchUpdates(offer: (reload: () => void) => void): Promise<void> {
  const registration = await register();
  const offerWaiting = () => {
    if (registration.waiting && registration.active) offer(() => replaceWorker(registration));
  };
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', offerWaiting);
  });
  offerWaiting();
  let checked = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || Date.now() - checked < CHECK_EVERY) return;
    checked = Date.now();
    registration.update().catch(() => {});
  });
}

/** Another tab may have replaced it already. */
function replaceWorker({ waiting }: ServiceWorkerRegistration): void {
  if (!waiting) {
    location.reload();
    return;
  }
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  waiting.postMessage({ type: 'SKIP_WAITING' } satisfies WorkerMessage);
}
