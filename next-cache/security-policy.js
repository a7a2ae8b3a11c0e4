// @ts-check
// The Content-Security-Policy of a page: its own origin, and only the inline code that is in the page.
import { createHash } from 'node:crypto';

/** @import { Element } from './scan-html.js' */

/**
 * Lists what elements may fetch or run; everything else is refused. An inline script or style is allowed by the hash of
 * its text. Scripts added by those are trusted (`strict-dynamic`), scripts in the markup are not, unless the page has
 * some. `'self'` beside `strict-dynamic` is for browsers that do not support it.
 * @param {readonly Element[]} elements the elements that stay in the page, including the loader
 * @returns {string} one policy, the value of a header
 */
export function securityPolicy(elements) {
  const scripts = elements.filter((element) => element.name === 'script');
  const inlineScripts = scripts.filter((script) => !script.attributes.has('src') && isExecuted(script));
  const scriptsInMarkup = scripts.length > 0 && scripts.some((script) => script.attributes.has('src'));
  const styles = elements.filter((element) => element.name === 'style');
  return [
    "default-src 'none'",
    ['script-src', "'self'", ...(scriptsInMarkup ? [] : ["'strict-dynamic'"]), ...hashes(inlineScripts)].join(' '),
    ['style-src', "'self'", ...hashes(styles)].join(' '),
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
  ].join('; ');
}

/**
 * Data blocks (JSON-LD, …) are not run and need no hash.
 * https://html.spec.whatwg.org/multipage/scripting.html#prepare-the-script-element
 * @param {Element} script
 */
function isExecuted(script) {
  const type = script.attributes.get('type')?.trim().toLowerCase();
  return !type || /^(?:(?:text|application)\/(?:x-)?(?:java|ecma)script|module|importmap|speculationrules)$/.test(type);
}

/** @param {readonly Element[]} elements */
function hashes(elements) {
  const all = elements.map(({ text }) => {
    const asParsed = text.replace(/\r\n?/g, '\n'); // browsers normalise line ends before they hash
    return `'sha256-${createHash('sha256').update(asParsed).digest('base64')}'`;
  });
  return [...new Set(all)];
}
