// An XHTML page of an EPUB, and text in it: typeset, escaped, with a language.
import { xmlAttributes, xmlText } from '../../formats/write-xml.ts';
import type { Lang, Mark } from '../../model.ts';
import { typeset } from '../../text/typography.ts';
import { writeMarked } from '../marked.ts';

/** A whole page. `title` is plain text, `body` is markup. */
export function page(title: string, lang: Lang, body: string): string {
  const root = xmlAttributes({
    xmlns: 'http://www.w3.org/1999/xhtml',
    'xmlns:epub': 'http://www.idpf.org/2007/ops',
    lang,
    'xml:lang': lang,
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<!DOCTYPE html>',
    `<html${root}>`,
    `<head><title>${xmlText(title)}</title><link rel="stylesheet" href="style.css"/></head>`,
    body,
    '</html>',
    '',
  ].join('\n');
}

/** An element with `content`, which is markup. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  content: string,
): string {
  const { lang } = attributes;
  const written = lang === undefined ? attributes : { ...attributes, 'xml:lang': lang };
  return `<${name}${xmlAttributes(written)}>${content}</${name}>`;
}

/** Text as markup: with no-break spaces, line breaks in verse, and its emphasis and links. */
export function prose(text: string, lang: Lang, marks: readonly Mark[] = []): string {
  return emphasised(typeset(text, lang), marks, markup);
}

/** Typeset text with elements for its marks; `leaf` writes what is between them. */
export function emphasised(text: string, marks: readonly Mark[], leaf: (piece: string, at: number) => string): string {
  return writeMarked(text, marks, {
    text: leaf,
    element: ({ kind, href }, content) => {
      if (kind === 'a') return element('a', { href }, content);
      return kind === 'sc' ? element('span', { class: 'small-capitals' }, content) : element(kind, {}, content);
    },
  });
}

/** Typeset text as markup. */
export function markup(text: string): string {
  return xmlText(text).replaceAll('\n', '<br/>');
}
