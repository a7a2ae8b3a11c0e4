// What is removed from a page, what is kept, and that text is never mistaken for the framework's markup.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { lightPage } from './light-page.js';
import { scanHtml } from './scan-html.js';

const read = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url));

const loaderPattern = /<script data-scripts="([^"]*)">\(function waitForIntent[\s\S]*?<\/script>/;
const startScript = '(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({"otherChunks":[]});';

/**
 * A page in Next's structure (see fixtures/hostile.page, which is a real one), with a given text and its flight data.
 */
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
    entry: '<script src="/_next/static/chunks/a.js" async=""></script>',
    flight: [
      '<script>(self.__next_f=self.__next_f||[]).push([0])</script>',
      ...flight.map((piece) => `<script>self.__next_f.push(${inJson([1, piece])})</script>`),
    ].join(''),
  };
  const style = '<style data-precedence="next" data-href="/_next/static/chunks/c.css">p{content:"</head>"}</style>';
  const structured = `<script type="application/ld+json">${data}</script>`;
  const page = (
    parts: typeof framework,
    said: { first: string; last: string; inBody: string },
    loader = '',
    type = '',
  ) =>
    `<!DOCTYPE html><html lang="en"><head><meta charSet="utf-8"/>${loader}${said.first}${parts.hint}${parts.scripts}<title>${escaped}</title>${parts.polyfill}${said.last}</head><body><p data-act="menu" title="${escaped}">${escaped}</p>${said.inBody}<script id="_R_"${type}>${startScript}</script>${parts.entry}${parts.flight}</body></html>`;
  const asMade = { first: style, last: '', inBody: structured };
  const asSent = { first: '', last: structured + style, inBody: '<script type="text/plain"></script>' };
  const nothing = { hint: '', scripts: '', polyfill: '', entry: '', flight: '' };
  return {
    html: page(framework, asMade),
    flightData: Buffer.from(flight.join('')),
    light: (loader: string) => page(nothing, asSent, loader, ' type="text/plain"'),
    lightWithFlight: (loader: string) =>
      page({ ...nothing, flight: framework.flight }, asSent, loader, ' type="text/plain"'),
  };
}

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

test('a page marked data-app is not changed, and its policy allows its own scripts', () => {
  const { html, flightData } = nextPage({ text: 'Говорили', flight: ['1:"a"'] });
  const app = html.replace('<p data-act="menu"', '<p data-app=""');
  const page = lightPage(app, flightData);
  assert.equal(page.html, app);
  assert.match(page.policy, /script-src 'self' 'sha256-/);
  assert.ok(!page.policy.includes('strict-dynamic'));
});

test('a page without data-act loses the whole framework, and gets no loader', () => {
  const { html, flightData } = nextPage({ text: 'Говорили', flight: ['1:"a"'] });
  const page = lightPage(html.replace(' data-act="menu"', ''), flightData);
  assert.deepEqual(
    scanHtml(page.html).flatMap(({ name, attributes }) => (name === 'script' ? [attributes.get('type')] : [])),
    ['application/ld+json'],
  );
  assert.doesNotMatch(page.html, /TURBOPACK|__next_f|as="script"/);
  assert.ok(page.html.includes('Говорили'));
});

test('the metadata of a page comes first, then its structured data, then its styles', () => {
  const { html, flightData } = nextPage({ text: 'Говорили', data: '{"name":"Дама"}' });
  for (const made of [html, html.replace(' data-act="menu"', '')]) {
    const page = lightPage(made, flightData).html;
    const order = ['<title>', '{"name":"Дама"}', '<style', '</style>', '</head><body>'].map((part) =>
      page.indexOf(part),
    );
    assert.deepEqual(
      order,
      order.toSorted((a, b) => a - b),
    );
    assert.ok(!order.includes(-1));
    assert.equal(page.split('application/ld+json').length, 2);
  }
});

test('a page built by Next keeps all of its text and no framework script', () => {
  const html = read('hostile.page').toString();
  const page = lightPage(html, read('hostile.rsc'));
  const [loader = '', urls = ''] = loaderPattern.exec(page.html) ?? [];
  assert.deepEqual(
    urls.split(' '),
    [...html.matchAll(/<script src="([^"]*)" async/g)].map((match) => match[1]),
  );
  assert.ok(page.html.indexOf(loader) < page.html.indexOf('<link'), 'the loader does not wait for a style sheet');
  assert.equal(scanHtml(page.html).filter(({ attributes }) => attributes.has('src')).length, 0);
  assert.doesNotMatch(page.html, /<script>[^<]*__next_f\.push|as="script"/);
  const body = html.slice(html.indexOf('<main>'), html.indexOf('</main>'));
  const withoutData = body.replace(/(?<=<script type=")application\/ld\+json">[^<]*/g, 'text/plain">');
  assert.notEqual(withoutData, body);
  assert.ok(page.html.includes(withoutData));
  assert.match(page.policy, /script-src 'self' 'strict-dynamic' 'sha256-/);
});

test('flight data that is not available from the server is kept, with its hashes', () => {
  const { html, flightData, lightWithFlight } = nextPage({ text: 'a', flight: ['one', 'two'] });
  for (const other of [undefined, Buffer.from('one'), Buffer.concat([flightData, flightData])]) {
    const page = lightPage(html, other);
    assert.equal(page.html, lightWithFlight(loaderPattern.exec(page.html)?.[0] ?? ''));
    assert.ok(page.policy.includes(hash('self.__next_f.push([1,"two"])')));
  }
});

test('flight data other than text is kept', () => {
  const { html, flightData } = nextPage({ flight: ['one'] });
  const binary = html.replace('</body>', '<script>self.__next_f.push([3,"AAAA"])</script></body>');
  assert.match(lightPage(binary, flightData).html, /push\(\[3,"AAAA"\]\)/);
});

test('the policy allows the loader and the start script', () => {
  const { html, flightData } = nextPage({});
  const page = lightPage(html, flightData);
  const loader = scanHtml(page.html)[0]?.text ?? '';
  assert.match(page.policy, /'strict-dynamic'/);
  assert.ok(page.policy.includes(hash(loader)));
  assert.ok(page.policy.includes(hash(startScript)));
});

test('a page that needs its scripts at once, or has none, is not changed and gets a policy', () => {
  const { html, flightData } = nextPage({});
  const error = html.replace('<html lang="en">', '<html id="__next_error__">');
  const unknown = html.replace('id="_R_"', '');
  for (const intact of [error, unknown, '<!DOCTYPE html><html><head></head><body>a</body></html>', 'not HTML', '']) {
    const page = lightPage(intact, flightData);
    assert.equal(page.html, intact);
    assert.match(page.policy, /^default-src 'none'; script-src 'self'/);
  }
  assert.ok(!lightPage(error, flightData).policy.includes('strict-dynamic'), 'else its own scripts would be refused');
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
      const { html, flightData, light, lightWithFlight } = nextPage({ text, flight, data });
      const page = lightPage(html, flightData);
      const loader = loaderPattern.exec(page.html)?.[0] ?? '';
      // Half a surrogate pair does not survive UTF-8, so the server would answer with different data.
      const expected = flight.join('').isWellFormed() ? light(loader) : lightWithFlight(loader);
      assert.equal(page.html, expected);
    }),
  );
});
