// What a person would write by hand for the same text: the peers that a reading page is measured against. The plain one
// shows the text with its toggles; the equal one has the reading page's functions too (views, settings, matched sentence,
// links, print, what machines read), as small as an experienced hand makes them.
import { readFile } from 'node:fs/promises';
import type { Text, Work } from '#lib/model.ts';
import { structuredData } from '#lib/site/structured-data.ts';
import { typeset } from '#lib/text/typography.ts';

/** A file of the hand-written site, by its path. */
export type Files = ReadonlyMap<string, Buffer>;

const faces = [
  ['Literata', 'normal', 'literata/files/literata-cyrillic-400-normal.woff2', 'cyrillic'],
  ['Literata', 'normal', 'literata/files/literata-latin-400-normal.woff2', 'latin'],
  ['Old Standard', 'normal', 'old-standard-tt/files/old-standard-tt-cyrillic-400-normal.woff2', 'cyrillic'],
  ['Old Standard', 'normal', 'old-standard-tt/files/old-standard-tt-latin-400-normal.woff2', 'latin'],
  ['Old Standard', 'italic', 'old-standard-tt/files/old-standard-tt-latin-400-italic.woff2', 'latin'],
  ['Golos', 'normal', 'golos-text/files/golos-text-cyrillic-400-normal.woff2', 'cyrillic'],
  ['Golos', 'normal', 'golos-text/files/golos-text-latin-400-normal.woff2', 'latin'],
] as const;
const ranges = {
  cyrillic: 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116',
  latin: 'U+0000-00FF,U+2000-206F,U+20AC',
};

/** The plain page, its style sheet and its fonts. */
export async function plainPage(text: Text, work: Work): Promise<Files> {
  return site(page(text, work), styleSheet());
}

/** The page with the reading page's functions. */
export async function equalPage(text: Text, work: Work): Promise<Files> {
  return site(fullPage(text, work), fullStyleSheet());
}

/** A list of works: a row of titles, descriptions and facts for each. */
export async function listPage(works: readonly Work[]): Promise<Files> {
  const rows = works.map(({ slug, meta, translation }) => {
    const side = (title: string, blurb: string) => `<h2>${escapeHtml(title)}</h2><p>${escapeHtml(blurb)}</p>`;
    return `<section><div lang="ru" translate="no"><a href="/en/${slug}">${side(meta.title, meta.blurb ?? '')}</a></div><i></i><div>${side(translation.title ?? '', translation.blurb ?? '')}</div><p>${meta.kind} · Level ${meta.level}</p></section>`;
  });
  const html = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Works</title><meta name="description" content="Russian texts with an English translation"><link rel="stylesheet" href="/style.css">${preloads().join('')}</head>
<body><header><a href="/">Строка</a></header><main><h1>Russian texts with their English</h1>${rows.join('\n')}</main></body></html>
`;
  return site(html, styleSheet());
}

async function site(html: string, css: string): Promise<Files> {
  const files = new Map<string, Buffer>();
  for (const [, , path] of faces) files.set(`/${name(path)}`, await readFile(`node_modules/@fontsource/${path}`));
  files.set('/style.css', Buffer.from(css));
  files.set('/', Buffer.from(html));
  return files;
}

function page(text: Text, work: Work): string {
  const [title, ...paragraphs] = text.paragraphs;
  const rows = paragraphs.map(({ id, segments }) => {
    const side = (key: 'source' | 'target', lang: string) =>
      segments
        .map(
          (segment) =>
            `<span${key === 'source' ? ` id="${segment.id}"` : ''}>${escapeHtml(typeset(segment[key] ?? '', lang))}</span>`,
        )
        .join(' ');
    return `<section id="${id}">
<p lang="ru" translate="no">${side('source', 'ru')}</p>
<details><summary><span>English, paragraph ${id.slice(1)}</span></summary><p lang="en">${side('target', 'en')}</p></details>
</section>`;
  });
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(work.meta.title)}</title>
<meta name="description" content="${escapeHtml(work.translation.blurb ?? '')}">
<link rel="stylesheet" href="/style.css">
${preloads().join('\n')}
</head>
<body>
<header><a href="/">Строка</a></header>
<main>
<p>${escapeHtml(work.meta.author ?? '')} · ${work.meta.year}</p>
<h1 lang="ru">${escapeHtml(title?.segments[0]?.source ?? '')}</h1>
<p class="title">${escapeHtml(title?.segments[0]?.target ?? '')}</p>
${rows.join('\n')}
</main>
</body>
</html>
`;
}

function styleSheet(): string {
  const fonts = faces.map(
    ([family, style, path, range]) =>
      `@font-face{font-family:"${family} ${range}";font-style:${style};font-display:swap;src:url(/${name(path)}) format("woff2");unicode-range:${ranges[range]}}`,
  );
  return `${fonts.join('\n')}
:root{color-scheme:light dark;background:light-dark(#f4f6f5,#11171d);color:light-dark(#15202b,#e6e9e8);font:1.125rem/1.75rem "Literata cyrillic","Literata latin",Georgia,serif}
body{max-width:68rem;margin:auto;padding:0 18px}
header,main>p{font:.8125rem/1.5 "Golos cyrillic","Golos latin",sans-serif;color:light-dark(#5a6873,#8e9ba5)}
h1,.title{font:2rem/1.2 "Old Standard cyrillic","Old Standard latin",serif}
.title{font-size:1.5rem;font-style:italic}
section{margin-bottom:1.75rem}
section p{margin:0;hyphens:auto;text-wrap:pretty}
summary{display:block;height:44px;width:64px;cursor:pointer}
summary::before{content:"";display:inline-block;width:28px;height:2px;background:light-dark(#b8241c,#ff7f6b)}
summary span{position:absolute;clip-path:inset(50%)}
details p{color:light-dark(#3a4a57,#b4c0c8)}
section span:hover,section span:target{background:light-dark(#fbe3dc,#3a211e)}
@media(min-width:60rem){section{display:grid;grid-template-columns:13fr 4rem 11fr}details{grid-column:2/-1;display:grid;grid-template-columns:subgrid}details::details-content{grid-column:2;grid-row:1}details[open] summary{border-right:2px solid}}
@media print{summary{display:none}details::details-content{content-visibility:visible}}
`;
}

function fullPage(text: Text, work: Work): string {
  const [title, ...paragraphs] = text.paragraphs;
  const { meta, translation } = work;
  const url = 'http://localhost:3000/en/kim-putin-2023';
  const name = `${title?.segments[0]?.source} · ${title?.segments[0]?.target} · Stroka`;
  const path = '/cards/kim-putin-2023/cover.wide.00000000.png';
  const picture = { path, url: new URL(path, url).href, width: 1200, height: 630, alt: name };
  const radio = (group: string, value: string, label: string, checked = false) =>
    `<label><input type="radio" name="${group}" value="${value}"${checked ? ' checked' : ''}>${label}</label>`;
  const rows = paragraphs.map(({ id, segments }) => {
    const side = (key: 'source' | 'target', lang: string) =>
      segments
        .map((segment, index) => {
          const anchor = key === 'source' ? ` id="${segment.id}"` : '';
          return `<span${anchor} data-n="${index + 1}">${escapeHtml(typeset(segment[key] ?? '', lang))}</span>`;
        })
        .join(' ');
    const number = id.slice(1);
    return `<section id="${id}"><p lang="ru" translate="no">${side('source', 'ru')}</p><details><summary><b>English</b><i>Russian</i><s>, paragraph ${number}</s></summary><p lang="en">${side('target', 'en')}</p></details><a href="/en/kim-putin-2023/${id}" aria-label="Paragraph ${number}: copy and link">${number}</a></section>`;
  });
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(name)}</title><meta name="description" content="${escapeHtml(translation.blurb ?? '')}">
<meta name="color-scheme" content="light dark"><meta name="theme-color" content="#f4f6f5" media="(prefers-color-scheme: light)"><meta name="theme-color" content="#11171d" media="(prefers-color-scheme: dark)">
<link rel="manifest" href="/en/manifest.webmanifest"><link rel="icon" href="/icon.svg"><link rel="apple-touch-icon" href="/icon-180.png">
<link rel="canonical" href="${url}"><link rel="alternate" hreflang="en" href="${url}"><link rel="alternate" hreflang="ru" href="${url.replace('/en/', '/ru/')}"><link rel="alternate" hreflang="x-default" href="${url}"><link rel="alternate" type="application/atom+xml" href="/en/feed">
<meta property="og:title" content="${escapeHtml(name)}"><meta property="og:description" content="${escapeHtml(translation.blurb ?? '')}"><meta property="og:url" content="${url}"><meta property="og:site_name" content="Stroka"><meta property="og:locale" content="en_GB"><meta property="og:locale:alternate" content="ru_RU"><meta property="og:type" content="article"><meta property="article:author" content="${escapeHtml(translation.author ?? '')}"><meta property="article:published_time" content="${meta.year}"><meta property="og:image" content="${picture.url}"><meta property="og:image:type" content="image/png"><meta property="og:image:width" content="1200"><meta property="og:image:height" content="630"><meta property="og:image:alt" content="${escapeHtml(name)}"><meta name="twitter:card" content="summary_large_image"><meta name="twitter:image" content="${picture.url}"><meta name="twitter:image:alt" content="${escapeHtml(name)}">
<link rel="stylesheet" href="/style.css">${preloads().join('')}
<script type="application/ld+json">${JSON.stringify(structuredData(text, work, { url, picture }))}</script></head>
<body><a href="#text">Skip to the text</a><header><a href="/en">Строка</a><nav><b>English</b> <a href="/?lng=ru" lang="ru">Русский</a> <button popovertarget="settings" aria-label="Settings">Aa</button></nav></header>
<div id="settings" popover><fieldset><legend>Colours</legend>${radio('theme', 'system', 'Same as the system', true)}${radio('theme', 'light', 'Light')}${radio('theme', 'dark', 'Dark')}</fieldset><fieldset><legend>Text size</legend>${radio('size', 'small', 'Small')}${radio('size', 'normal', 'Normal', true)}${radio('size', 'large', 'Large')}${radio('size', 'larger', 'Larger')}</fieldset><fieldset><legend>Keys on reading pages</legend>${radio('keys', 'on', 'On', true)}${radio('keys', 'off', 'Off')}</fieldset></div>
<main id="text"><p>${escapeHtml(meta.author ?? '')} · ${meta.year} · ${escapeHtml(translation.author ?? '')}</p><h1 lang="ru">${escapeHtml(title?.segments[0]?.source ?? '')}</h1><p class="title">${escapeHtml(title?.segments[0]?.target ?? '')}</p><p>news · Level ${meta.level} · 4 minutes</p>
<fieldset class="views"><legend>View</legend>${radio('view', 'original', 'Original')}${radio('view', 'side', 'Side by side', true)}${radio('view', 'lines', 'Line by line')}${radio('view', 'translation', 'Translation')}<button>Open all</button></fieldset>
<p>The red line beside a paragraph opens its English; the number offers copies and links.</p>
<article>${rows.join('')}</article>
<dl><div><dt>Author</dt><dd>${escapeHtml(translation.author ?? '')}</dd></div><div><dt>Translation</dt><dd>The Stroka editors</dd></div><div><dt>Source</dt><dd><a href="https://www.ft.com/">Financial Times</a></dd></div><div><dt>Licence</dt><dd><a rel="license" href="https://creativecommons.org/licenses/by/4.0/">CC-BY-4.0</a></dd></div></dl></main>
<footer><span>Texts: CC BY 4.0 unless a page says otherwise</span><nav><a href="/en/about">About</a> <a href="/en/feed">Feed</a></nav></footer></body></html>
`;
}

function fullStyleSheet(): string {
  const matched = Array.from(
    { length: 24 },
    (_, index) => `section:has([data-n="${index + 1}"]:hover) [data-n="${index + 1}"]`,
  );
  const ordered = Array.from(
    { length: 24 },
    (_, index) => `[value=lines]:checked) [data-n="${index + 1}"]{order:${index + 1}}`,
  );
  const lines = ordered.map((rule) => `:root:has(${rule}`).join('');
  return `${styleSheet()}
:root:has([value=light]:checked){color-scheme:light}:root:has([value=dark]:checked){color-scheme:dark}:root:has([value=small]:checked){font-size:87.5%}:root:has([value=large]:checked){font-size:112.5%}:root:has([value=larger]:checked){font-size:131.25%}
body>a:first-child{position:absolute;transform:translateY(-110%)}body>a:focus{transform:none}
header,footer{display:flex;justify-content:space-between;align-items:center;padding:.75rem 0}header>a{font:1.5rem "Old Standard cyrillic",serif;color:inherit;text-decoration:none}header>a::before{content:"";display:inline-block;width:28px;height:2px;background:light-dark(#b8241c,#ff7f6b)}button{border:0;background:none;color:inherit;min-height:44px;min-width:44px;font-size:1.25rem}
fieldset{border:0;margin:0;padding:0;font:.9375rem "Golos cyrillic","Golos latin",sans-serif}#settings{inset:4rem 1rem auto auto;margin:0;padding:1rem 1.5rem;border:1px solid light-dark(#c9d1d4,#33404a);background:light-dark(#fff,#1a222a);box-shadow:0 12px 40px #0003}#settings label{display:flex;gap:.625rem;align-items:center;min-height:2.25rem}
.views{display:flex;position:sticky;top:0;z-index:2;background:light-dark(#f4f6f5,#11171d);border-bottom:1px solid light-dark(#c9d1d4,#33404a)}.views legend{position:absolute;clip-path:inset(50%)}.views label{position:relative;min-height:44px;margin-right:1.5rem;display:flex;align-items:center}.views input{position:absolute;inset:0;opacity:0}.views label:has(:checked){border-bottom:2px solid light-dark(#b8241c,#ff7f6b)}
section{position:relative;content-visibility:auto;contain-intrinsic-block-size:auto 10rem;scroll-margin-top:5rem}section>a{position:absolute;right:0;bottom:0;font:.8125rem "Golos latin",sans-serif;color:inherit}summary i,summary s{display:none}summary::before{transition:transform .16s}details[open] summary::before{transform:rotate(90deg)}
@media(hover:hover){${matched.join()}{background:light-dark(#fbe3dc,#3a211e);text-decoration:underline 1px light-dark(#b8241c,#ff7f6b)}}
:root:has([value=original]:checked) section,:root:has([value=translation]:checked) section{display:block;max-width:34rem;margin:0 auto 1.75rem}
:root:has([value=lines]:checked) section{display:flex;flex-direction:column;max-width:34rem;margin:0 auto 1.75rem}:root:has([value=lines]:checked) section :is(p,details),:root:has([value=lines]:checked) details[open]::details-content{display:contents}:root:has([value=lines]:checked) section span{display:block}:root:has([value=lines]:checked) summary{order:99}${lines}
:root:has([value=translation]:checked) section>p{display:none}:root:has([value=translation]:checked) section:has([open])>p{display:block}:root:has([value=translation]:checked) details::details-content{content-visibility:visible;display:block}:root:has([value=translation]:checked) summary b{display:none}:root:has([value=translation]:checked) summary i{display:inline}
dl{max-width:68rem;border-top:1px solid light-dark(#c9d1d4,#33404a);font:.8125rem/1.75 "Golos latin",sans-serif}dl div{display:grid;grid-template-columns:7rem 1fr}
@media(prefers-contrast:more){details p{color:inherit}}@media(forced-colors:active){summary::before{background:LinkText;forced-color-adjust:none}}@media(prefers-reduced-motion){summary::before{transition:none!important}}
@media print{header,footer,fieldset,#settings{display:none}section{break-inside:avoid;display:grid!important;grid-template-columns:13fr 8mm 11fr}}
`;
}

function preloads(): readonly string[] {
  return faces.map(
    ([, , path]) => `<link rel="preload" href="/${name(path)}" as="font" type="font/woff2" crossorigin>`,
  );
}

function name(path: string): string {
  return path.replace(/^.*\//, '');
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
