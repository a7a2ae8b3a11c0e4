// @ts-check
// Removes from a page what only the framework's hydration needs, and adds a loader that fetches it on the first sign of
// intent.
import { inlineCode } from './inline-code.js';
import { waitForIntent } from './loader.js';
import { scanHtml } from './scan-html.js';
import { securityPolicy } from './security-policy.js';

/** @import { Element } from './scan-html.js' */

const loader = inlineCode(waitForIntent);

/** Marks elements that need the app; a page without this mark never needs it. */
const mark = ' data-act="';

/** A page with this mark needs its scripts from the start, and keeps them. */
const appMark = ' data-app="';

/** Where the app looks for a moved element: React compares neither its attributes nor its text with its own. */
const standIn = '<script type="text/plain"></script>';

/**
 * Removes the framework's `<script src>` tags, its script preloads and, if the same data is available at the page's own
 * address (`RSC: 1`), the inline flight data; prevents its start script from running. If nothing in the page is marked
 * `data-act`, the whole framework is removed and no loader is added. Styles are moved to the end of the head and the
 * structured data before them, since link previews read only the beginning of a page. A page with an unknown structure
 * (no framework script, or an error shell that shows nothing without its scripts) is not changed, nor is a page marked
 * `data-app`. Pure.
 * @param {string} html a whole document rendered by Next
 * @param {Uint8Array | undefined} flightData the server's answer at the page's address to a request with `RSC: 1`
 * @returns {{ html: string, policy: string }} the page and its Content-Security-Policy, to be sent as a header
 */
export function lightPage(html, flightData) {
  const elements = scanHtml(html);
  const head = /^<!DOCTYPE html><html(?! id="__next_error__")[^>]*><head>(?:<meta charSet="utf-8"\/>)?/i.exec(html);
  const sources = elements.filter(isFrameworkScript).filter((script) => !script.attributes.has('nomodule'));
  const start = elements.find(isStartScript);
  const isApp = html.includes(appMark);
  if (isApp || !head || !start || sources.length === 0) return { html, policy: securityPolicy(elements) };

  const flight = elements.map((element) => ({ element, piece: readFlight(element) }));
  const isServed = flightData && flight.map(({ piece }) => piece).join('') === new TextDecoder().decode(flightData);
  const needsApp = html.includes(mark);
  const removed = flight
    .filter(
      ({ element, piece }) =>
        isFrameworkScript(element) ||
        isScriptHint(element) ||
        ((isServed || !needsApp) && piece !== undefined) ||
        (!needsApp && element === start),
    )
    .map(({ element }) => element);
  const kept = elements.filter((element) => !removed.includes(element));
  const cuts = removed.map((element) => ({ ...element, text: '' }));
  const moves = moveStylesBack(html, elements, needsApp ? standIn : '');
  if (!needsApp) return { html: edit(html, [...cuts, ...moves]), policy: securityPolicy(kept) };

  const urls = sources.map((script) => script.attributes.get('src')).join(' ');
  const loaderElement = `<script data-scripts="${urls}">${loader}</script>`;
  const edits = [
    { start: head[0].length, end: head[0].length, text: loaderElement },
    { start: start.start, end: start.end, text: `<script id="_R_" type="text/plain">${start.text}</script>` },
    ...cuts,
    ...moves,
  ];
  return { html: edit(html, edits), policy: securityPolicy([...scanHtml(loaderElement), ...kept]) };
}

/**
 * The edits that reorder the head: first the metadata of the page, then its structured data, then its styles.
 * @param {string} html
 * @param {Element[]} elements
 * @param {string} left replaces the structured data at its old place
 */
function moveStylesBack(html, elements, left) {
  const headEnd = endOfHead(html, elements);
  const styles = elements.filter(({ name, end }) => name === 'style' && end <= headEnd);
  const data = elements.filter(isStructuredData);
  const textOf = (/** @type {Element} */ { start, end }) => html.slice(start, end);
  return [
    ...styles.map((style) => ({ ...style, text: '' })),
    ...data.map((element) => ({ ...element, text: left })),
    { start: headEnd, end: headEnd, text: [...data, ...styles].map(textOf).join('') },
  ];
}

/**
 * The position of `</head>`, which may also occur inside a script or a style.
 * @param {string} html
 * @param {Element[]} elements
 */
function endOfHead(html, elements) {
  let end = html.indexOf('</head>');
  for (const element of elements) {
    if (element.start > end) break;
    if (element.end > end) end = html.indexOf('</head>', element.end);
  }
  return end;
}

/** @param {Element} element */
function isStructuredData({ name, attributes }) {
  return name === 'script' && attributes.get('type') === 'application/ld+json';
}

/** @param {Element} element */
function isFrameworkScript({ name, attributes }) {
  return name === 'script' && attributes.get('src')?.includes('/_next/static/') === true;
}

/**
 * The inline script that lets Turbopack's runtime start the app.
 * @param {Element} element
 */
function isStartScript({ name, attributes, text }) {
  return name === 'script' && attributes.size === 1 && attributes.get('id') === '_R_' && text.includes('TURBOPACK');
}

/**
 * Preloads of scripts, and the link that lets rendering wait for one (`rel="expect"`).
 * @param {Element} element
 */
function isScriptHint({ name, attributes }) {
  if (name !== 'link') return false;
  const rel = attributes.get('rel');
  return (rel === 'preload' && attributes.get('as') === 'script') || rel === 'modulepreload' || rel === 'expect';
}

/**
 * The piece of flight data in one of Next's `self.__next_f.push(…)` scripts ('' for the first, which creates the list);
 * undefined for all other elements and for pieces that are not text (binary, form state), which are kept in the page.
 * @param {Element} element
 * @returns {string | undefined}
 */
function readFlight({ name, attributes, text }) {
  if (name !== 'script' || attributes.size > 0) return undefined;
  if (text === '(self.__next_f=self.__next_f||[]).push([0])') return '';
  const argument = /^self\.__next_f\.push\((\[1,"[\s\S]*"\])\)$/.exec(text)?.[1];
  return argument === undefined ? undefined : JSON.parse(argument)[1];
}

/**
 * @param {string} html
 * @param {{ start: number, end: number, text: string }[]} edits non-overlapping, in any order
 */
function edit(html, edits) {
  let edited = '';
  let from = 0;
  for (const { start, end, text } of edits.sort((a, b) => a.start - b.start)) {
    edited += html.slice(from, start) + text;
    from = end;
  }
  return edited + html.slice(from);
}
