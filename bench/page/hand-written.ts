// What a careful person would write by hand for the same text: the peer that a reading page is measured against.
import { readFile } from 'node:fs/promises';
import type { Text, Work } from '#lib/model.ts';
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

/** The page, its style sheet and its fonts. */
export async function handWritten(text: Text, work: Work): Promise<Files> {
  const files = new Map<string, Buffer>();
  for (const [, , path] of faces) files.set(`/${name(path)}`, await readFile(`node_modules/@fontsource/${path}`));
  files.set('/style.css', Buffer.from(styleSheet()));
  files.set('/', Buffer.from(page(text, work)));
  return files;
}

function page(text: Text, work: Work): string {
  const [title, ...paragraphs] = text.paragraphs;
  const preloads = faces.map(
    ([, , path]) => `<link rel="preload" href="/${name(path)}" as="font" type="font/woff2" crossorigin>`,
  );
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
${preloads.join('\n')}
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

function name(path: string): string {
  return path.replace(/^.*\//, '');
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
