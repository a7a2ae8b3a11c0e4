// Pages for hosts without headers: the policy in the page, redirects and the choice of language without a server.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { homePage, notFoundPage, redirectPage, withPolicy } from './page.ts';

test('the policy comes before what it governs, and allows only the inline code of the page', () => {
  const html = withPolicy(
    '<!DOCTYPE html><html><head><style>p{}</style></head><body><script>go()</script></body></html>',
  );
  const [, policy = ''] = /<head><meta http-equiv="Content-Security-Policy" content="([^"]*)"><style>/.exec(html) ?? [];
  assert.match(
    policy,
    /default-src 'none'; script-src 'self' 'strict-dynamic' 'sha256-[^']+'; style-src 'self' 'sha256-/,
  );
  assert.match(policy, /base-uri 'none'/);
  assert.doesNotMatch(policy, /frame-ancestors/, 'browsers ignore it in a page');
});

test('a redirect page leads to the address and names it as canonical', () => {
  const html = redirectPage('/en/dama/p2-1', 'https://example.org');
  assert.match(html, /<meta http-equiv="refresh" content="0; url=\/en\/dama\/p2-1">/);
  assert.match(html, /<link rel="canonical" href="https:\/\/example.org\/en\/dama\/p2-1">/);
});

/** Runs the script of a page with a browser's objects, and returns where it leads. */
function leadFrom(html: string, address: string, { cookie = '', languages = [] as string[] } = {}): string {
  const [, script = ''] = /<script>([\s\S]*?)<\/script>/.exec(html) ?? [];
  let led = '';
  const url = new URL(address, 'https://example.org');
  const location = { search: url.search, hash: url.hash, pathname: url.pathname, replace: (to: string) => (led = to) };
  new Function('location', 'document', 'navigator', script)(location, { cookie }, { languages });
  return led;
}

test('the home page leads to the chosen, the remembered, the preferred or the default language', () => {
  const languages = { en: 'Library', ru: 'Все тексты' };
  const page = homePage({ name: 'Строка', base: '/reader', languages, defaultLanguage: 'en' });
  assert.equal(leadFrom(page, '/?lng=ru&to=/kim/p1', { cookie: 'lng=en' }), '/reader/ru/kim/p1');
  assert.equal(leadFrom(page, '/?lng=ru&to=//evil.example'), '/reader/ru');
  assert.equal(leadFrom(page, '/', { cookie: 'a=1; lng=ru', languages: ['en-GB'] }), '/reader/ru');
  assert.equal(leadFrom(page, '/', { languages: ['de', 'ru-RU', 'en'] }), '/reader/ru');
  assert.equal(leadFrom(page, '/', { languages: ['de'] }), '/reader/en');
  assert.match(page, /<a href="\/reader\/ru" lang="ru" hreflang="ru">Все тексты<\/a>/);
});

test('the not-found page leads from a passage without a page to its place in the text, and from nothing else', () => {
  const page = notFoundPage('<html><head></head><body></body></html>');
  assert.equal(leadFrom(page, '/en/dama.2/p3-1~p4-2'), '/en/dama.2#p3-1');
  assert.equal(leadFrom(page, '/reader/en/dama/p3~p5/'), '/reader/en/dama#p3');
  assert.equal(leadFrom(page, '/en/dama/p3-1/embed'), '/en/dama#p3-1');
  assert.equal(leadFrom(page, '/en/dama'), '');
  assert.equal(leadFrom(page, '/en/library/poem'), '');
});
