/** @type {import('next').NextConfig} */
export default {
  output: 'standalone',
  poweredByHeader: false,
  images: { unoptimized: true },
  experimental: { globalNotFound: true },
  outputFileTracingIncludes: { '/**': ['./content/**', './locales/**'] },
};
