// Front matter: the lines between two "---" at the head of a Markdown file, such as "title: …".
import type { ImportedWork } from '../importer.ts';

const KEY = /^[\p{L}\p{N}_-]+:/mu;

type Said = Pick<ImportedWork, 'title' | 'author' | 'translator' | 'year'>;

/** The metadata in the front matter, and the text without it. Unknown keys are ignored. */
export function cutFrontMatter(text: string): { readonly body: string; readonly said: Said } {
  const found = /^\s*---[^\S\n]*\n([\s\S]*?)\n---[^\S\n]*(?:\n|$)/.exec(text.slice(0, 20_000));
  if (!found || !isMetadata((found[1] ?? '').split('\n'))) return { body: text, said: sayFrom(new Map()) };
  const [all, lines = ''] = found;
  const entries = lines.split('\n').flatMap((line): readonly (readonly [string, string])[] => {
    const [, key = '', value = ''] = /^([\p{L}_-]+):\s*(\S.*)$/u.exec(line) ?? [];
    return key === '' ? [] : [[key.toLowerCase(), unquote(value.trim())]];
  });
  return { body: text.slice(all.length), said: sayFrom(new Map(entries)) };
}

/** Keys, and below them indented lines, lists and comments: anything else is text between two rules. */
function isMetadata(lines: readonly string[]): boolean {
  return KEY.test(lines.join('\n')) && lines.every((line) => /^(?:[\p{L}\p{N}_-]+:|[\s#\]}-]|$)/u.test(line));
}

function sayFrom(entries: ReadonlyMap<string, string>): Said {
  const year = /\d{4}/.exec(entries.get('year') ?? entries.get('год') ?? entries.get('date') ?? '')?.[0];
  return {
    title: entries.get('title') ?? entries.get('название'),
    author: entries.get('author') ?? entries.get('автор'),
    translator: entries.get('translator') ?? entries.get('переводчик'),
    year: year === undefined ? undefined : Number(year),
  };
}

function unquote(value: string): string {
  return /^(["'])(.*)\1$/.exec(value)?.[2] ?? value;
}
