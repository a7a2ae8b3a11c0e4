// @ts-check
// The headers of responses, independent of page content: security and the id of the build for all, caching for files with versioned names.

const POLICY = "object-src 'none'; base-uri 'none'; form-action 'self'";

/** For `headers()` in next.config.js. Each page's own policy (next-cache/security-policy.js) is added to this one. */
export const SECURITY_HEADERS = [
  {
    source: '/:path*',
    headers: [
      { key: 'Content-Security-Policy', value: `${POLICY}; frame-ancestors 'none'` },
      { key: 'X-Content-Type-Options', value: 'nosniff' },
      { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
      { key: 'Permissions-Policy', value: 'camera=(), geolocation=(), microphone=(), payment=(), usb=()' },
      { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
    ],
  },
  {
    // Passages for other people's pages; they show nothing that only this reader may see, and have no controls.
    source: '/:lng/:text/:passage/embed',
    headers: [{ key: 'Content-Security-Policy', value: POLICY }],
  },
  {
    // The service worker loads no script; it fetches files of this site.
    source: '/sw.js',
    headers: [
      { key: 'Content-Security-Policy', value: "default-src 'none'; connect-src 'self'; frame-ancestors 'none'" },
    ],
  },
];

/** The files of the islands (scripts/islands.ts) and of the search index (scripts/search-index.ts) are named by their contents. */
export const LASTING_FILES = [
  {
    source: '/:folder(islands|search)/:file(.+\\.[\\dA-Za-z]{8}\\.(?:js|css|bin|json))',
    headers: [{ key: 'Cache-Control', value: 'public, max-age=31536000, immutable' }],
  },
];

/**
 * Tells the service worker (service-worker/) and the pages which build a response is from: BUILD_HEADER in
 * lib/site/offline.ts.
 * @param {string | undefined} build undefined in development
 */
export function buildHeader(build) {
  return build === undefined ? [] : [{ source: '/:path*', headers: [{ key: 'Stroka-Build', value: build }] }];
}
