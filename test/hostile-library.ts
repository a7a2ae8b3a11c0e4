// A hostile or careless library: valid content must be shown verbatim, the rest refused.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findForbidden, isNfc } from '#lib/text/normalise.ts';
import type { LibraryFiles } from './temporary-library.ts';

export interface HostileLibrary {
  /** Both for `writeLibrary`: with only the valid files the library has no errors. */
  readonly validFiles: LibraryFiles;
  readonly brokenFiles: LibraryFiles;
  /** Address of each valid text → its segments, the same in both languages. */
  readonly valid: ReadonlyMap<string, Readonly<Record<string, string>>>;
  /** Address of each broken text → a rule that it breaks. */
  readonly brokenTexts: ReadonlyMap<string, string>;
  /** Slug of each broken work → a rule that it breaks. */
  readonly brokenWorks: ReadonlyMap<string, string>;
}

const NAUGHTY = join(import.meta.dirname, '../../shared/data/hostile/blns.txt');

const MARKUP = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '</p></section></main><svg/onload=alert(1)>',
  '<!-- --><!--[if]>',
  ']]> &lt;b&gt; &amp;amp; &#60;',
  '<a href="javascript:alert(1)">да</a>',
  '</script><script>self.__next_f.push([1,"x"])</script>',
  '{{count}} {{- count}} {{count, number}} $t(about) $t(pismo/text:p1-1)',
  `\${process.env.HOME} %s %d %n \\u0041 \\x41 \\`,
  '<%= 1 %> {% raw %} #{1} @import url(x)',
  'p1-1 p1.1 ns:key _one _other default __proto__ constructor',
  "'; DROP TABLE works; --",
];

/** Lines of the Big List of Naughty Strings; undefined if the file is not beside the project. */
export async function readNaughtyLines(): Promise<readonly string[] | undefined> {
  try {
    const lines = (await readFile(NAUGHTY, 'utf8')).split('\n');
    return lines.filter((line) => line !== '' && !line.startsWith('#'));
  } catch {
    return undefined;
  }
}

/** The library; the naughty lines become one work of valid lines and one of invalid ones. */
export function hostileLibrary(naughty: readonly string[] = []): HostileLibrary {
  const isStorable = (line: string) => line.trim() !== '' && isNfc(line) && !findForbidden(line);
  const valid = new Map(
    Object.entries({
      markup: paragraphs(MARKUP),
      'long-paragraph': paragraphs(['Очень длинный абзац. '.repeat(5_000).trim(), 'а'.repeat(100_000)]),
      'many-paragraphs': paragraphs(Array.from({ length: 5_000 }, (_, index) => `Абзац ${index + 1}.`)),
      scripts: paragraphs([
        'שלום עולם',
        'مرحبا',
        '👨‍👩‍👧‍👦 🏳️‍🌈',
        `Z${'\u0334\u0335'.repeat(500)}`,
        'ﷺ',
        '𝕿𝖊𝖝𝖙',
        '한국어',
      ]),
      constructor: paragraphs(['Да.', 'Нет.']),
      ...(naughty.length > 0 && { naughty: paragraphs(naughty.filter(isStorable)) }),
    }),
  );
  const broken: Readonly<Record<string, readonly [rule: string, text: unknown]>> = {
    bidi: ['control-character', { 'p1-1': 'a\u202Eb', 'p1-2': '\u2066\u2069' }],
    controls: ['control-character', { 'p1-1': '\u0000\u001B[2J\u0007', 'p1-2': '\u009B31m' }],
    surrogates: ['control-character', '{"p1-1":"\\ud800"}'],
    decomposed: ['nfc', { 'p1-1': 'и\u0306' }],
    proto: ['unsafe-key', '{"p1-1":"Да.","__proto__":{"polluted":"yes"}}'],
    'odd-keys': [
      'id-grammar',
      '{"constructor":"a","prototype":"b","toString":"c","hasOwnProperty":"d","1":"e","":"f"}',
    ],
    twice: ['duplicate-key', `{${'"p1-1":"Да.",'.repeat(50_000)}"p1-2":"Нет."}`],
    scattered: ['split-paragraph', { 'p1-1': 'Раз.', 'p2-1': 'Два.', 'p1-2': 'Три.' }],
    'not-json': ['broken-json', '<html><script>alert(1)</script>'],
    'no-end': ['broken-json', '{"p1-1":"Да.'],
    'no-bytes': ['broken-json', ''],
    'no-characters': ['broken-json', Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d])],
    'deep-lists': ['broken-json', '['.repeat(1_000_000) + ']'.repeat(1_000_000)],
    'deep-objects': ['broken-json', '{"p1-1":'.repeat(100_000)],
    numbers: ['shape', { 'p1-1': 1, 'p1-2': null, 'p1-3': ['Да.'], 'p1-4': { text: 'Да.' } }],
    list: ['shape', ['Да.']],
    blank: ['empty', { 'p1-1': '', 'p1-2': ' \u2003 ' }],
    nothing: ['empty', {}],
    lines: ['line-break', { 'p1-1': 'Раз,\nдва.' }],
    ...(naughty.length > 0 && {
      'naughty-broken': ['control-character', paragraphs(naughty.filter((line) => !isStorable(line)))] as const,
    }),
  };
  const brokenWorks: Readonly<Record<string, readonly [rule: string, work: unknown]>> = {
    'script-link': ['shape', { title: 'Да', source: { url: 'javascript:alert(1)' } }],
    'no-title': ['shape', { author: 'А. Б.' }],
    'bidi-title': ['control-character', { title: 'Да\u202E' }],
    'broken-work': ['broken-json', '{"title": "Да",}'],
    'proto-work': ['unsafe-key', '{"title":"Да","__proto__":{"title":"Нет"}}'],
    'far-parts': ['parts', { title: 'Да', parts: [{ title: 'Часть', chapters: [1_000_000] }] }],
  };
  const validFiles: Record<string, unknown> = {};
  for (const [slug, segments] of valid) {
    validFiles[`content/${slug}/work.json`] = workOf(slug);
    validFiles[`content/${slug}/text.json`] = segments;
    validFiles[`content/${slug}/text.notes.json`] = { 'p1-1': MARKUP };
    validFiles[`locales/en/${slug}/work.json`] = { title: MARKUP[1], blurb: MARKUP[7] };
    validFiles[`locales/en/${slug}/text.json`] = segments;
  }
  const brokenFiles: Record<string, unknown> = {
    'content/no-work-file/text.json': { 'p1-1': 'Да.' },
    'content/no-text/work.json': { title: 'Нет текста' },
    'content/text-is-a-folder/work.json': { title: 'Папка' },
    'content/text-is-a-folder/text.json/inside.json': {},
    'content/Not A Slug/work.json': { title: 'Нет' },
    'content/words/work.json': { title: 'Занято' },
    'content/empty-folder/.keep': '',
    'content/aliases.json': { circle: 'ring', ring: 'circle', gone: 'nowhere' },
    'content/markup/aliases.json': { text: { p99: 'p98', p98: 'p99' } },
    'locales/en/orphan/text.json': { 'p1-1': 'Orphan.' },
    'locales/..en/odd/text.json': {},
  };
  for (const [slug, [, text]] of Object.entries(broken)) {
    brokenFiles[`content/${slug}/work.json`] = workOf(slug);
    brokenFiles[`content/${slug}/text.json`] = text;
  }
  for (const [slug, [, work]] of Object.entries(brokenWorks)) {
    brokenFiles[`content/${slug}/work.json`] = work;
    brokenFiles[`content/${slug}/text.json`] = { 'p1-1': 'Да.' };
  }
  return {
    validFiles,
    brokenFiles,
    valid,
    brokenTexts: new Map([
      ...Object.entries(broken).map(([slug, [rule]]) => [slug, rule] as const),
      ['text-is-a-folder', 'broken-json'],
    ]),
    brokenWorks: new Map([
      ...Object.entries(brokenWorks).map(([slug, [rule]]) => [slug, rule] as const),
      ['no-work-file', 'missing-file'],
      ['no-text', 'texts'],
      ['empty-folder', 'missing-file'],
    ]),
  };
}

function paragraphs(texts: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(texts.map((text, index) => [`p${index + 1}-1`, text]));
}

function workOf(slug: string) {
  return { title: `${slug} ${MARKUP[0]}`, author: MARKUP[1], blurb: MARKUP[3], licence: MARKUP[4] };
}
