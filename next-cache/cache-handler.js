// @ts-check
// Next's own page cache, except that pages are stripped (see light-page.js) and that unpublished addresses are not
// cached.
import fileSystemCache from 'next/dist/server/lib/incremental-cache/file-system-cache.js';
import { SharedCacheControls } from 'next/dist/server/lib/incremental-cache/shared-cache-controls.external.js';
import { lightPage } from './light-page.js';

/** @import { CacheHandlerValue } from 'next/dist/server/lib/incremental-cache/index.js' */
/** @import { IncrementalCachedAppPageValue } from 'next/dist/server/response-cache/types.js' */

/** @type {typeof fileSystemCache} a CommonJS module: in Node its default export is nested, in the bundle of proxy.ts it is not */
const FileSystemCache = /** @type {any} */ (fileSystemCache).default ?? fileSystemCache;
const lifetimes = new SharedCacheControls({ routes: {}, dynamicRoutes: {} });

const policyHeader = 'content-security-policy';
let pagesMade = 0;

/** The `cacheHandler` of next.config.js. `next dev` does not use it. */
export default class LightPageCache extends FileSystemCache {
  /**
   * @override
   * @type {InstanceType<typeof FileSystemCache>['get']}
   */
  async get(...request) {
    // `npm run stroka -- press` wants pages as the library is now.
    if (process.env.STROKA_PRESS) return null;
    const entry = await super.get(...request);
    await this.#finish(request[0], entry?.value);
    return entry;
  }

  /**
   * The framework answers the request that made the page with this same value, so it is changed in place.
   * @override
   * @type {InstanceType<typeof FileSystemCache>['set']}
   */
  async set(key, value, context) {
    // Next keeps the lifetime of every address ever made in a map that never shrinks; each entry has its own as well.
    if (++pagesMade % 1000 === 0) lifetimes.clear();
    await this.#finish(key, value);
    // Unpublished addresses are countless, and must not push pages out of the cache.
    if ((isPage(value) || value?.kind === 'APP_ROUTE') && value.status === 404) return;
    // The cached value must not change together with the answer being sent.
    if (!process.env.STROKA_PRESS)
      await super.set(key, isPage(value) ? { ...value, headers: { ...value.headers } } : value, context);
    // That answer already has its Location header, and would get a second one.
    if (isPage(value)) delete value.headers?.location;
  }

  /**
   * @param {string} key the path of the page
   * @param {CacheHandlerValue['value'] | undefined} value changed in place; one that has its policy is finished
   */
  async #finish(key, value) {
    if (!isPage(value) || value.headers?.[policyHeader]) return;
    if (value.status === 404) await this.#showNotFoundPage(key, value);
    const { html, policy } = lightPage(value.html);
    value.html = html;
    value.headers = { ...value.headers, [policyHeader]: policy };
    value.segmentData = undefined; // for prefetching by <Link>, which this site does not use
  }

  /**
   * `notFound()` gives a page that does not know the language of its address, or in a prerendered page an empty shell,
   * drawn by its scripts. The built page of that language (`app/[lng]/missing`), otherwise that of no language, takes
   * its place, and proxies must not keep it for a year like published pages.
   * @param {string} key
   * @param {IncrementalCachedAppPageValue} value
   */
  async #showNotFoundPage(key, value) {
    const context = { kind: /** @type {any} */ ('APP_PAGE'), isFallback: false };
    // The key of a page made on request is a hash, a dollar sign and the path.
    const [, lng] = (key.split('/$').at(-1) ?? '').split('/');
    const own = (await super.get(`/${lng}/missing`, context))?.value;
    const isShell = value.html.includes('<html id="__next_error__"');
    const page = own ?? (isShell ? (await super.get('/_not-found', context))?.value : undefined);
    if (isPage(page)) {
      value.html = page.html;
      value.rscData = page.rscData;
      value.headers = { ...value.headers, 'cache-control': 'private, no-cache, no-store, max-age=0, must-revalidate' };
    }
  }
}

/**
 * @param {{ kind: string } | null | undefined} value
 * @returns {value is IncrementalCachedAppPageValue}
 */
function isPage(value) {
  return value?.kind === 'APP_PAGE';
}
