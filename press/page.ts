// What a page needs on a host that sets no headers and has no server: its policy in the page, and small pages in place of redirects.
import { SECURITY_HEADERS } from '../next-cache/headers.js';
import { scanHtml } from '../next-cache/scan-html.js';
import { securityPolicy } from '../next-cache/security-policy.js';

/** The page with its Content-Security-Policy at the start of its head. Only headers can forbid frames. */
export function withPolicy(html: string): string {
  const common = SECURITY_HEADERS.at(0)?.headers.find(({ key }) => key === 'Content-Security-Policy')?.value ?? '';
  const inPage = common.split('; ').filter((directive) => !directive.startsWith('frame-ancestors'));
  const policy = [securityPolicy(scanHtml(html)), ...inPage].join('; ');
  return html.replace(/<head>/i, () => `<head><meta http-equiv="Content-Security-Policy" content="${policy}">`);
}

/** A page that leads to another address at once, for hosts that cannot redirect. */
export function redirectPage(path: string, origin: string): string {
  const to = escapeHtml(path);
  return withPolicy(
    `<!DOCTYPE html><html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta http-equiv="refresh" content="0; url=${to}"><link rel="canonical" href="${escapeHtml(origin)}${to}"><meta name="robots" content="noindex"><title>${to}</title></head><body><p><a href="${to}">${to}</a></p></body></html>`,
  );
}

interface HomeOptions {
  readonly name: string;
  readonly base: string;
  readonly languages: Readonly<Record<string, string>>;
  readonly defaultLanguage: string;
}

/** The home page: leads to the chosen, remembered or preferred language of the interface, as app/route.ts does on a server. */
export function homePage({ name, base, languages, defaultLanguage }: HomeOptions): string {
  const codes = Object.keys(languages);
  const script = `(${CHOOSE_LANGUAGE})(${[base, codes, defaultLanguage].map((arg) => JSON.stringify(arg)).join()})`;
  const links = codes.map(
    (lng) => `<p><a href="${base}/${lng}" lang="${lng}" hreflang="${lng}">${languages[lng]}</a></p>`,
  );
  return withPolicy(
    `<!DOCTYPE html><html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(name)}</title><script>${script}</script></head><body>${links.join('')}</body></html>`,
  );
}

/** Runs in the page. The cookie is that of the server. */
const CHOOSE_LANGUAGE = `(base, codes, defaultLanguage) => {
  const asked = new URLSearchParams(location.search);
  const chosen = asked.get('lng') ?? '';
  const remembered = /(?:^|; )lng=(\\w+)/.exec(document.cookie)?.[1] ?? '';
  const preferred = navigator.languages.map((language) => language.slice(0, 2));
  const lng = [chosen, remembered, ...preferred].find((code) => codes.includes(code)) ?? defaultLanguage;
  if (lng === chosen) document.cookie = 'lng=' + lng + '; Path=' + (base || '/') + '; Max-Age=31536000; SameSite=Lax';
  const to = asked.get('to') ?? '';
  location.replace(base + '/' + lng + (/^(\\/[\\w.~-]+)*$/.test(to) ? to : '') + location.hash);
}`;

/** The not-found page: an address of a passage that has no file, such as a range of sentences, leads to its
 * place in the text. */
export function notFoundPage(html: string): string {
  const script = `<script>(${LEAD_TO_TEXT})()</script>`;
  return withPolicy(html.replace('</head>', () => `${script}</head>`));
}

/** Runs in the page. */
const LEAD_TO_TEXT = `() => {
  const [, text, first] = /^(.*\\/[a-z\\d][a-z\\d.-]*)\\/([hpqv]\\d[a-z\\d-]*)(?:~[a-z\\d-]+)?(?:\\/embed)?\\/?$/.exec(location.pathname) ?? [];
  if (text) location.replace(text + '#' + first);
}`;

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.codePointAt(0)};`);
}
