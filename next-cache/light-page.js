// @ts-check
// Removes the framework from a page: what moves in it is its island (components/island), which needs no framework.
import { scanHtml } from './scan-html.js';
import { securityPolicy } from './security-policy.js';

/** @import { Element } from './scan-html.js' */

/** A page with this mark is rendered by the framework in the browser, and keeps it. */
const appMark = ' data-app="';

/**
 * Removes the framework's scripts, its script preloads and its inline flight data. Styles are moved to the end of the
 * head and the structured data before them, since link previews read only the beginning of a page. A page with an
 * unknown structure (no framework script, or an error shell that shows nothing without its scripts) is not changed. A
 * page marked `data-app` keeps everything, with its flight data in one piece. Pure.
 * @param {string} html a whole document rendered by Next
 * @returns {{ html: string, policy: string }} the page and its Content-Security-Policy, to be sent as a header
 */
export function lightPage(html) {
  const elements = scanHtml(html);
  const isWhole = /^<!DOCTYPE html><html(?! id="__next_error__")[^>]*><head>/i.test(html);
  const isFromNext = elements.some(isStartScript) && elements.some(isFrameworkScript);
  if (html.includes(appMark)) return joinFlightData(html, elements);
  if (!isWhole || !isFromNext) return { html, policy: securityPolicy(elements) };

  const removed = elements.filter(isFrameworks);
  const kept = elements.filter((element) => !removed.includes(element));
  const cuts = removed.map((element) => ({ ...element, text: '' }));
  return { html: edit(html, [...cuts, ...moveStylesBack(html, elements)]), policy: securityPolicy(kept) };
}

const textRow = /^self\.__next_f\.push\(\[1,"([\s\S]*)"\]\)$/;

/**
 * Joins the neighbouring scripts with flight data. Where Next divides the data depends on its timing: joined, the same
 * page always has the same bytes and the same policy.
 * @param {string} html
 * @param {Element[]} elements
 */
function joinFlightData(html, elements) {
  /** @type {Element[]} */
  const joined = [];
  for (const element of elements) {
    const last = joined.at(-1);
    const [before, own] = [last, element].map((each) =>
      each && isFlightData(each) ? textRow.exec(each.text)?.[1] : undefined,
    );
    if (last && before !== undefined && own !== undefined && last.end === element.start) {
      joined[joined.length - 1] = { ...last, end: element.end, text: `self.__next_f.push([1,"${before}${own}"])` };
    } else joined.push(element);
  }
  const edits = joined
    .filter((element) => !elements.includes(element))
    .map((element) => ({ ...element, text: `<script>${element.text}</script>` }));
  return { html: edit(html, edits), policy: securityPolicy(joined) };
}

/**
 * The edits that reorder the head: first the metadata of the page, then its structured data, then its styles.
 * @param {string} html
 * @param {Element[]} elements
 */
function moveStylesBack(html, elements) {
  const headEnd = endOfHead(html, elements);
  const styles = elements.filter(({ name, end }) => name === 'style' && end <= headEnd);
  const moved = [...elements.filter(isStructuredData), ...styles];
  return [
    ...moved.map((element) => ({ ...element, text: '' })),
    { start: headEnd, end: headEnd, text: moved.map(({ start, end }) => html.slice(start, end)).join('') },
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
function isFrameworks(element) {
  return isFrameworkScript(element) || isStartScript(element) || isScriptHint(element) || isFlightData(element);
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
 * Next's `self.__next_f.push(…)` scripts: what the framework renders in the browser.
 * @param {Element} element
 */
function isFlightData({ name, attributes, text }) {
  return (
    name === 'script' &&
    attributes.size === 0 &&
    (text === '(self.__next_f=self.__next_f||[]).push([0])' || /^self\.__next_f\.push\(\[[\s\S]*\]\)$/.test(text))
  );
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
