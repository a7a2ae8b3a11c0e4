// What Next is told: pages leave light (delivery/), those made on demand live in bounded memory, the build leaves a server of its own.
import { fileURLToPath } from 'node:url';
import { securityHeaders } from './delivery/headers.js';

/** @returns {import('next').NextConfig} */
export default function config(/** @type {string} */ phase) {
  return {
    distDir: process.env.STROKA_DIST ?? '.next',
    // `next start` serves the same build, and warns where it meets this setting.
    output: phase === 'phase-production-build' ? 'standalone' : undefined,
    // No page has pictures to resize, and a server need not ship the library that would.
    outputFileTracingExcludes: { '*': ['node_modules/sharp/**', 'node_modules/@img/**'] },
    images: { unoptimized: true },
    poweredByHeader: false,
    // `npm run check` does this, for the tests as well.
    typescript: { ignoreBuildErrors: true },
    cacheHandler: fileURLToPath(new URL('./delivery/cache-handler.js', import.meta.url)),
    cacheMaxMemorySize: 32 * 1024 * 1024,
    headers: () => securityHeaders,
    experimental: {
      globalNotFound: true,
      isrFlushToDisk: false,
      // A page carries the styles it uses and no others.
      inlineCss: true,
      cssChunking: { type: 'graph', requestCost: 1 },
    },
  };
}
