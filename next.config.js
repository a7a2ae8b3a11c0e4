// What Next is told: pages leave light (delivery/), those made on demand live in bounded memory, the standalone server is built.
import { fileURLToPath } from 'node:url';
import { securityHeaders } from './delivery/headers.js';

/** @type {import('next').NextConfig} */
export default {
  distDir: process.env.STROKA_DIST ?? '.next',
  output: 'standalone',
  poweredByHeader: false,
  images: { unoptimized: true },
  // `npm run check` does this, for the tests as well.
  typescript: { ignoreBuildErrors: true },
  cacheHandler: fileURLToPath(new URL('./delivery/cache-handler.js', import.meta.url)),
  cacheMaxMemorySize: 32 * 1024 * 1024,
  headers: () => securityHeaders,
  experimental: {
    globalNotFound: true,
    isrFlushToDisk: false,
    // A page loads the styles it uses: bytes matter more here than requests.
    inlineCss: true,
    cssChunking: { type: 'graph', requestCost: 1 },
  },
};
