// What is removed from a page, what is kept, and that text is never mistaken for the framework's markup.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { lightPage } from './light-page.js';
import { scanHtml } from './scan-html.js';

const read = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url));

const startScript = '(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({"otherChunks":[]});';

/** A page in Next's structure (see fixtures/hostile.page, which is a real one), with a given text, and what stays of it. */
function nextPage({ text = '', flight = [''], data = '{}' }: { text?: string; flight?: string[]; data?: string }) {
  const escaped = text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const inJson = (value: unknown) =>
    JSON.stringify(value).replace(
      /[&<>\u2028\u2029]/g,
      (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
  const framework = {
    hint: '<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/a.js"/>',
    scripts: '<script src="/_next/static/chunks/b.js" async=""></script>',
    polyfill: '<script src="/_next/static/chunks/p.js" noModule=""></script>',
    end: [
      `<script id="_R_">${startScript}</script>`,
      '<script src="/_next/static/chunks/a.js" async=""></script>',
      '<script>(self.__next_f=self.__next_f||[]).push([0])</script>',
      ...flight.map((piece) => `<script>self.__next_f.push(${inJson([1, piece])})</script>`),
      '<script>self.__next_f.push([3,"AAAA"])</script>',
    ].join(''),
  };
  const style = '<style data-precedence="next" data-href="/_next/static/chunks/c.css">p{content:"</head>"}</style>';
  const structured = `<script type="application/ld+json">${data}</script>`;
  const page = ({ hint, scripts, polyfill, end }: typeof framework, first: string, last: string, inBody: string) =>
    `<!DOCTYPE html><html lang="en"><head><meta charSet="utf-8"/>${first}${hint}${scripts}<title>${escaped}</title>${polyfill}${last}</head><body><script>own()</script><p title="${escaped}">${escaped}</p>${inBody}${end}</body></html>`;
  return {
    html: page(framework, style, '', structured),
    light: page({ hint: '', scripts: '', polyfill: '', end: '' }, '', structured + style, ''),
  };
}

test('a page marked data-app is not changed, and its policy allows its own scripts', () => {
  const app = nextPage({ text: 'Говорили', flight: ['1:"a"'] }).html.replace('<p ', '<p data-app="" ');
  const page = lightPage(app);
  assert.equal(page.html, app);
  assert.match(page.policy, /script-src 'self' 'sha256-/);
  assert.ok(!page.policy.includes('strict-dynamic'));
});

test('where the flight data of such a page is divided changes nothing', () => {
  const pages = [['1:"аб" "в"\n'], ['1:"а', 'б" "', 'в"\n']].map((flight) => nextPage({ flight }).html);
  const [whole, divided] = pages.map((html) => lightPage(html.replace('<p ', '<p data-app="" ')));
  assert.deepEqual(divided, whole);
});

test('any other page loses the whole framework, and keeps its own scripts', () => {
  const { html, light } = nextPage({ text: 'Говорили', flight: ['1:"a"'] });
  const page = lightPage(html);
  assert.equal(page.html, light);
  assert.match(page.policy, /script-src 'self' 'strict-dynamic' 'sha256-[^' ]+';/);
});

test('the metadata of a page comes first, then its structured data, then its styles', () => {
  const { html } = nextPage({ text: 'Говорили', data: '{"name":"Дама"}' });
  const page = lightPage(html).html;
  const order = ['<title>', '{"name":"Дама"}', '<style', '</style>', '</head><body>'].map((part) => page.indexOf(part));
  assert.deepEqual(
    order,
    order.toSorted((a, b) => a - b),
  );
  assert.ok(!order.includes(-1));
  assert.equal(page.split('application/ld+json').length, 2);
});

test('a page built by Next keeps all of its text and no framework script', () => {
  const html = read('hostile.page').toString();
  const page = lightPage(html);
  assert.equal(scanHtml(page.html).filter(({ attributes }) => attributes.has('src')).length, 0);
  assert.doesNotMatch(page.html, /<script[^>]*>[^<]*(?:__next_f\.push|TURBOPACK)|as="script"/);
  const body = html.slice(html.indexOf('<main>'), html.indexOf('</main>'));
  const withoutData = body.replace(/<script type="application\/ld\+json">[^<]*<\/script>/g, '');
  assert.notEqual(withoutData, body);
  assert.ok(page.html.includes(withoutData));
  assert.match(page.policy, /script-src 'self' 'strict-dynamic'/);
});

test('a page that needs its scripts at once, or has none, is not changed and gets a policy', () => {
  const { html } = nextPage({});
  const error = html.replace('<html lang="en">', '<html id="__next_error__">');
  const unknown = html.replace('id="_R_"', '');
  for (const intact of [error, unknown, '<!DOCTYPE html><html><head></head><body>a</body></html>', 'not HTML', '']) {
    const page = lightPage(intact);
    assert.equal(page.html, intact);
    assert.match(page.policy, /^default-src 'none'; script-src 'self'/);
  }
  assert.ok(!lightPage(error).policy.includes('strict-dynamic'), 'else its own scripts would be refused');
});

test('with any text, exactly the framework’s markup is removed', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '<script src="/_next/static/chunks/x.js"></script>',
      '</script><script>alert(1)</script>',
      '<!--<script>',
      '</head><meta charSet="utf-8"/>',
      'self.__next_f.push([1,"x"])</script>',
      '$& $1 $$ $`',
      '\u2028\u2029\\"',
      '<link rel="preload" as="script" href="/_next/static/x.js"/>',
    ),
  );
  fc.assert(
    fc.property(hostile, fc.array(hostile, { minLength: 1, maxLength: 3 }), hostile, (text, flight, said) => {
      const data = JSON.stringify({ said }).replace(/</g, '\\u003c');
      const { html, light } = nextPage({ text, flight, data });
      assert.equal(lightPage(html).html, light);
    }),
  );
});
