// Which inline code a page's policy allows.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { SECURITY_HEADERS } from './headers.js';
import { scanHtml } from './scan-html.js';
import { securityPolicy } from './security-policy.js';

const directive = (html: string, name: string) =>
  securityPolicy(scanHtml(html))
    .split('; ')
    .find((part) => part.startsWith(`${name} `));
const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

test('a page without inline code allows none', () => {
  assert.equal(directive('<p>', 'script-src'), "script-src 'self' 'strict-dynamic'");
  assert.equal(directive('<p>', 'style-src'), "style-src 'self'");
  assert.equal(directive('<p>', 'default-src'), "default-src 'none'");
  assert.doesNotMatch(securityPolicy([]), /unsafe|\*|http|data:/);
});

test('inline scripts and styles are listed by hash, each once', () => {
  const html = '<script>a</script><script>a</script><script type="module">b</script><style>c</style>';
  assert.equal(directive(html, 'script-src'), `script-src 'self' 'strict-dynamic' ${hash('a')} ${hash('b')}`);
  assert.equal(directive(html, 'style-src'), `style-src 'self' ${hash('c')}`);
});

test('data blocks need no hash', () => {
  const html = '<script type="application/ld+json">{}</script><script type="application/json">{}</script>';
  assert.equal(directive(html, 'script-src'), "script-src 'self' 'strict-dynamic'");
});

test('line ends are hashed as a browser reads them', () => {
  assert.equal(directive('<script>a\r\nb\rc</script>', 'script-src')?.split(' ').at(-1), hash('a\nb\nc'));
});

test('a script in the markup is allowed, since it is from the same origin', () => {
  assert.equal(
    directive('<script src="/a.js"></script><script>a</script>', 'script-src'),
    `script-src 'self' ${hash('a')}`,
  );
});

test('every response has a frame policy, and each header once; only a passage’s own page for frames may be framed', () => {
  const policies = SECURITY_HEADERS.map(({ source, headers }) => {
    assert.equal(new Set(headers.map(({ key }) => key)).size, headers.length);
    const policy = headers.find(({ key }) => key === 'Content-Security-Policy')?.value ?? '';
    return [source, policy.includes("frame-ancestors 'none'")];
  });
  assert.deepEqual(policies, [
    ['/:path*', true],
    ['/:lng/:text/:passage/embed', false],
    ['/sw.js', true],
  ]);
});
