// Next's configuration: stripped pages (next-cache/), bounded memory for pages made on demand, a standalone build.
import { fileURLToPath } from 'node:url';
import { buildHeader, LASTING_FILES, SECURITY_HEADERS } from './next-cache/headers.js';

/** @returns {import('next').NextConfig} */
export default function config(/** @type {string} */ phase) {
  const distDir = process.env.STROKA_DIST ?? '.next';
  const build = process.env.STROKA_BUILD;
  return {
    distDir,
    env: {
      // The running server reads the service worker from there.
      STROKA_DIST: distDir,
      // Which search index the pages of this build read; scripts/search-index.ts has built it.
      STROKA_SEARCH_INDEX: process.env.STROKA_SEARCH_INDEX ?? '',
    },
    // Set by scripts/build.ts. Null: Next makes one.
    generateBuildId: () => build ?? null,
    // `next start` serves the same build, and warns about this setting.
    output: phase === 'phase-production-build' ? 'standalone' : undefined,
    // The drawing thread runs on the original files, outside the bundle.
    outputFileTracingIncludes: {
      '/words/**': ['./node_modules/az/dicts/*', './lib/morphology/model/*.gz'],
      '/cards/\\[...path\\]': [
        './card-renderer/*.ts',
        './lib/**/!(*.test).ts',
        './node_modules/@vercel/og/{package.json,dist/{index.node.js,*.wasm,*.ttf}}',
        './node_modules/satori/{package.json,dist/index.cjs,node_modules/harfbuzzjs/{package.json,hb.wasm}}',
        './node_modules/harfbuzzjs/{package.json,dist/{index.mjs,harfbuzz.js,harfbuzz.wasm}}',
        './node_modules/{sharp,@img/*}/**/*',
        './node_modules/@fontsource/{old-standard-tt,golos-text,literata}/{package.json,files/*-400-{normal,italic}.woff}',
        './node_modules/@fontsource/{noto-serif,noto-serif-hebrew,noto-sans-math,cactus-classical-serif,noto-emoji}/{package.json,unicode.json,files/*-400-normal.woff}',
      ],
    },
    images: { unoptimized: true },
    poweredByHeader: false,
    // `npm run check` does this, for the tests as well.
    typescript: { ignoreBuildErrors: true },
    cacheHandler: fileURLToPath(new URL('./next-cache/cache-handler.js', import.meta.url)),
    // In seconds. The first build on a slow machine draws all covers while pages wait for them.
    staticPageGenerationTimeout: 600,
    cacheMaxMemorySize: 32 * 1024 * 1024,
    headers: () => [...SECURITY_HEADERS, ...LASTING_FILES, ...buildHeader(build)],
    experimental: {
      globalNotFound: true,
      isrFlushToDisk: false,
      // A page contains only the styles it uses.
      inlineCss: true,
      cssChunking: { type: 'graph', requestCost: 1 },
    },
  };
}
