// @ts-check
// The security headers of every response: what is not a matter of one page's content.

/** For `headers()` in next.config.js. A page's own policy (next-cache/security-policy.js) comes on top of this one. */
export const SECURITY_HEADERS = [
  {
    source: '/:path*',
    headers: [
      {
        key: 'Content-Security-Policy',
        value: "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
      },
      { key: 'X-Content-Type-Options', value: 'nosniff' },
      { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
      { key: 'Permissions-Policy', value: 'camera=(), geolocation=(), microphone=(), payment=(), usb=()' },
      { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
    ],
  },
];
