// The project's own library: complete, credited in both languages, and with correct typography.
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { checkLibrary } from '#lib/store/analysis/check-library.ts';
import { readText } from '#lib/store/read/texts.ts';
import { listTexts, listWorks, readWork } from '#lib/store/read/works.ts';
import { countWords } from '#lib/text/words.ts';

delete process.env.STROKA_LIBRARY;
const slugs = await listWorks();

test('the check finds no issues except those allowed in check.json', async () => {
  const issues = await Array.fromAsync(checkLibrary());
  assert.deepEqual(
    issues.map(({ file, id, rule }) => `${file}:${id} ${rule}`),
    [],
  );
});

test('there are at least eight works, 7,000 Russian words, and a book of three chapters', async () => {
  let words = 0;
  for (const { address } of await listTexts()) {
    const text = await readText(address, 'en');
    for (const { segments } of text?.paragraphs ?? []) {
      for (const { source } of segments) words += countWords(source, 'ru');
    }
  }
  const works = await Promise.all(slugs.map((slug) => readWork(slug, 'en')));
  assert.ok(slugs.length >= 8, `${slugs.length} works`);
  assert.ok(words >= 7000, `${words} words`);
  assert.ok(works.some((work) => (work?.chapters.length ?? 0) >= 3));
});

for (const slug of slugs) {
  test(`${slug} has its metadata in both languages`, async () => {
    const work = await readWork(slug, 'en');
    assert.ok(work);
    const { meta, translation } = work;
    assert.equal(work.lang, 'en');
    assert.ok(meta.level && meta.kind && meta.licence);
    for (const said of [meta, translation]) {
      assert.ok(said.title && said.author && said.blurb);
      const translators = said.translators?.filter(({ lang, name }) => lang === 'en' && name !== '');
      assert.ok(translators?.length);
    }
    for (const russian of [meta.title, meta.author, meta.blurb]) assert.match(russian ?? '', /\p{Script=Cyrillic}/u);
    assert.doesNotMatch(`${translation.title}${translation.author}${translation.blurb}`, /\p{Script=Cyrillic}/u);
  });
}

/** Typographic mistakes, by name. */
const FAULTS: Readonly<Record<string, RegExp>> = {
  'a straight quote': /["']/,
  'a hyphen for a dash': /(?:^|\s)[-–]\s|--/,
  'two spaces': / {2}/,
  // Two names are joined by a space, which is not next to a letter.
  'a space at an end': /^\s(?=.*\p{L})|(?<=\p{L}.*)\s$/u,
  'three full stops for an ellipsis': /\.\.\./,
  'a space before a comma': /\s[,;]/,
};

test('quotes, dashes and spaces are typographically correct', () => {
  const faults = globSync(['content/*/*.json', 'locales/*/*/*.json', 'locales/*/ui.json']).flatMap((path) =>
    strings(JSON.parse(readFileSync(path, 'utf8'))).flatMap((text) =>
      Object.entries(FAULTS)
        .filter(([, fault]) => fault.test(text))
        .map(([name]) => `${path}: ${name} in “${text}”`),
    ),
  );
  assert.deepEqual(faults, []);
});

test('Russian quotes are «ёлочки», English ones are curly', () => {
  const count = (text: string, mark: string) => text.split(mark).length;
  const russian = texts('content/*/*.json').filter(
    // «Ёлочки» contain „лапки“, which close with the mark that opens in English.
    ([, text]) => /[‘’”]/.test(text) || count(text, '„') !== count(text, '“'),
  );
  // Glosses of single words quote the Russian as it is.
  const english = texts('locales/en/*/!(*.words).json').filter(([, text]) => /[«»„]/.test(text));
  assert.deepEqual([...russian, ...english], []);
});

function texts(pattern: string): readonly (readonly [path: string, text: string])[] {
  return globSync(pattern).flatMap((path) =>
    strings(JSON.parse(readFileSync(path, 'utf8'))).map((text) => [path, text] as const),
  );
}

/** Every string in a value, except URLs. */
function strings(value: unknown): readonly string[] {
  if (typeof value === 'string') return /^https?:/.test(value) ? [] : [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
}
