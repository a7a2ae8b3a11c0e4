// Writes a sample work as a web page, for tests: an article with navigation, or a book with its chapters on one page.

import { xmlText } from '#lib/formats/write-xml.ts';
import type { Block } from '#lib/import/importer.ts';
import type { SampleWork } from './importer-suite.ts';

export function buildHtml(sample: SampleWork): Uint8Array {
  return new TextEncoder().encode(htmlPage(sample));
}

export function htmlPage({ title, author, chapters }: SampleWork): string {
  const notes: string[] = [];
  const isBook = chapters.length > 1;
  const body = isBook ? [`<h1>${xmlText(title)}</h1>`] : [];
  let part: string | undefined;
  for (const chapter of chapters) {
    if (chapter.part !== undefined && chapter.part !== part) body.push(`<h2>${chapter.part}</h2>`);
    part = chapter.part;
    const heading = !isBook ? 'h1' : part === undefined ? 'h2' : 'h3';
    for (const block of chapter.blocks) body.push(writeBlock(block, heading, notes));
  }
  const list = notes.map(
    (note, index) => `<li id="n${index + 1}">${xmlText(note)} <a href="#r${index + 1}">↑</a></li>`,
  );
  return `<!DOCTYPE html>
<html lang="ru"><head><meta charset="utf-8"><title>${xmlText(title)}</title><meta name="author" content="${author}">
<script>document.write('Скрипт')</script><style>p { color: red }</style></head>
<body><nav><ul><li><a href="/">Главная</a></li><li><a href="/about">О нас</a></li></ul></nav>
<article>
${body.join('\n')}
${list.length > 0 ? `<ol>${list.join('')}</ol>` : ''}
</article>
<footer><p>Подпишитесь на рассылку</p></footer></body></html>`;
}

function writeBlock({ kind, text, notes: own }: Block, heading: string, notes: string[]): string {
  const [note] = own;
  const at = note?.at ?? text.length;
  const number = note === undefined ? 0 : notes.push(note.text);
  const mark = number === 0 ? '' : `<sup><a href="#n${number}" id="r${number}">[${number}]</a></sup>`;
  const marked = `${xmlText(text.slice(0, at))}${mark}${xmlText(text.slice(at))}`;
  if (kind === 'heading') return `<${heading}>${marked}</${heading}>`;
  if (kind === 'quotation') return `<blockquote><p>${marked}</p></blockquote>`;
  if (kind === 'verse') return `<p class="verse">${marked.replaceAll('\n', '<br>\n')}</p>`;
  return `<p>${marked}</p>`;
}
