// Files of translation programs, and hostile files.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { UserError } from '../../error.ts';
import { readTranslation } from './read-translation.ts';

const OPTIONS = { file: 'a.tmx', sourceLang: 'ru', targetLang: 'en' };

function read(content: string | Uint8Array) {
  return readTranslation(typeof content === 'string' ? Buffer.from(content) : content, OPTIONS);
}

function refusal(content: string | Uint8Array): string {
  try {
    read(content);
  } catch (error) {
    if (error instanceof UserError && error.message.startsWith('a.tmx') && error.hint !== '') return error.code;
    throw error;
  }
  return assert.fail('it was read');
}

const pairs = (content: string | Uint8Array) =>
  read(content).units.map(({ id, source, target, state }) => [id, source, target, state]);

const TMX = `<?xml version="1.0" encoding="UTF-16"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4"><header srclang="RU-RU"/><body>
<tu tuid="17"><tuv xml:lang="EN-US"><seg>Yes.</seg></tuv><tuv lang="ru_RU"><seg>Да.</seg></tuv><tuv xml:lang="de"><seg>Ja.</seg></tuv></tu>
</body></tmx>`;

function utf16(text: string, littleEndian: boolean, mark = '\uFEFF'): Uint8Array {
  const bytes = Buffer.from(mark + text, 'utf16le');
  return littleEndian ? bytes : bytes.swap16();
}

test('TMX is read in its usual encodings, and by language regardless of region', () => {
  const expected = [[undefined, 'Да.', 'Yes.', undefined]];
  const encoded = [utf16(TMX, true), utf16(TMX, false), utf16(TMX, true, ''), utf16(TMX, false, '')];
  for (const bytes of encoded) assert.deepEqual(pairs(bytes), expected);
  assert.deepEqual(pairs(`\uFEFF${TMX.replace('UTF-16', 'UTF-8')}`), expected);
  assert.deepEqual(pairs(TMX), expected);
  const declared = TMX.replace('UTF-16', 'windows-1251');
  const bytes = Uint8Array.from(declared, (letter) =>
    letter === 'Д' ? 0xc4 : letter === 'а' ? 0xe0 : letter.charCodeAt(0),
  );
  assert.deepEqual(pairs(bytes), expected);
});

test('inline codes are removed and counted, the words in them are kept', () => {
  const tmx = read(
    '<tmx><body><tu tuid="p1-1"><tuv xml:lang="en"><seg>A <bpt i="1">&lt;b></bpt>bold<ept i="1">&lt;/b></ept> <hi>word</hi><ph>&lt;br/><sub>x</sub></ph>.</seg></tuv></tu></body></tmx>',
  );
  assert.equal(tmx.units[0]?.target, 'A bold word.');
  assert.deepEqual(
    tmx.notes.map(({ kind, count }) => [kind, count]),
    [['inline-codes', 2]],
  );
  const one = read(
    '<xliff version="1.2"><file source-language="ru" target-language="en-GB"><body><trans-unit id="p1-1"><source>Да</source><target state="translated"><mrk mtype="seg" mid="0">A <g id="1">bold</g><x id="2"/> word<ph id="3">{0}</ph>.</mrk></target><alt-trans><source>no</source><target>no</target></alt-trans></trans-unit></body></file></xliff>',
  );
  assert.deepEqual(one.units[0]?.target, 'A bold word.');
  assert.equal(one.notes[0]?.count, 3);
  const two = read(
    '<xliff version="2.0" srcLang="ru" trgLang="en"><file id="f"><unit id="u"><segment id="p1-1"><source>Да</source><target>A <pc id="1">bold</pc><ph id="2"/> <mrk id="m">word</mrk><cp hex="2E"/></target></segment></unit></file></xliff>',
  );
  assert.equal(two.units[0]?.target, 'A bold word.');
  assert.equal(two.notes[0]?.count, 2);
});

test('XLIFF states of other programs are mapped', () => {
  const unit = (id: string, attributes: string, target: string) =>
    `<trans-unit id="${id}" ${attributes}><source>Да</source><target ${target}>Yes</target></trans-unit>`;
  const units = [
    unit('p1-1', 'approved="yes"', 'state="needs-review-translation" state-qualifier="x-draft"'),
    unit('p1-2', '', 'state="translated" state-qualifier="x-draft"'),
    unit('p1-3', '', 'state="needs-review-translation" state-qualifier="x-stale"'),
    unit('p1-4', '', 'state="needs-translation"'),
    unit('p1-5', '', ''),
  ];
  assert.deepEqual(
    pairs(`<xliff version="1.2"><file original="dama.2">${units.join('')}</file></xliff>`).map(
      ([, , , state]) => state,
    ),
    ['reviewed', 'reviewed', 'stale', 'draft', undefined],
  );
});

test('a unit that another program split into segments is joined', () => {
  const [unit] = read(
    '<xliff version="2.1" srcLang="ru"><file id="dama"><unit id="p1-1"><segment id="s1"><source>Да.</source><target>Yes.</target></segment><ignorable><source> </source></ignorable><segment id="s2"><source>Нет.</source><target>No.</target></segment></unit></file></xliff>',
  ).units;
  assert.deepEqual([unit?.address, unit?.id, unit?.source, unit?.target], ['dama', 'p1-1', 'Да. Нет.', 'Yes. No.']);
});

test('tables may have a header or not', () => {
  assert.deepEqual(pairs('id;en\np1-1;"Yes; yes."\n'), [['p1-1', undefined, 'Yes; yes.', undefined]]);
  assert.deepEqual(pairs('target\tsource\tstate\nYes.\tДа.\tdraft\n'), [[undefined, 'Да.', 'Yes.', 'draft']]);
  assert.deepEqual(pairs('p1-1\tДа.\tYes.\np1-2\tНет.\t\n'), [
    ['p1-1', 'Да.', 'Yes.', undefined],
    ['p1-2', 'Нет.', undefined, undefined],
  ]);
  assert.deepEqual(pairs('Да.\tYes.\nНет.\tNo.\n'), [
    [undefined, 'Да.', 'Yes.', undefined],
    [undefined, 'Нет.', 'No.', undefined],
  ]);
  assert.equal(refusal('Да.\tНет.\tда\tнет\n'), 'columns');
});

test('JSON reports duplicate keys, with lines', () => {
  const { units } = read('{\n  "dama.2:p1-1": "Yes",\n  "dama.2:p1-1": "\\"No\\"",\n  "__proto__": ""\n}\n');
  assert.deepEqual(
    units.map(({ address, id, target, joined, line }) => [address, id, target, joined, line]),
    [
      ['dama.2', 'p1-1', 'Yes', false, 2],
      ['dama.2', 'p1-1', '"No"', false, 3],
      [undefined, undefined, '', true, 4],
    ],
  );
  assert.deepEqual(read('{}').units, []);
  for (const wrong of ['{"a": 1}', '{"a": ["b"]}', '{"a": {"b": "c"}}', '{"a": null, "b": "c"}']) {
    assert.equal(refusal(wrong), 'json-shape', wrong);
  }
  assert.equal(refusal('{"a": "b"'), 'json');
});

test('hostile files are refused with one line', () => {
  const bomb = '<!DOCTYPE tmx [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><tmx><body>&b;</body></tmx>';
  assert.equal(refusal(bomb), 'xml-doctype');
  assert.equal(
    refusal('<!DOCTYPE xliff [<!ENTITY x SYSTEM "file:///etc/passwd">]><xliff version="1.2">&x;</xliff>'),
    'xml-doctype',
  );
  assert.equal(refusal('<tmx><body><tu><tuv xml:lang="ru"><seg>Да'), 'xml');
  assert.equal(refusal(`<tmx>${'<tu>'.repeat(100_000)}`), 'xml-depth');
  assert.equal(
    refusal('<xliff version="1.2"><file source-language="ru" target-language="de"/></xliff>'),
    'wrong-language',
  );
  assert.equal(refusal('<xliff version="2.0" srcLang="en" trgLang="ru"/>'), 'wrong-language');
  assert.equal(refusal(Uint8Array.of(0x3c, 0xff, 0xff)), 'encoding');
  assert.equal(refusal('<?xml version="1.0" encoding="klingon"?><tmx/>'), 'encoding');
  assert.equal(refusal('PK\u0003\u0004'), 'archive');
  for (const other of ['', 'Да.', '<html/>', '[1]', '<xliff version="3.0"/>']) {
    assert.equal(refusal(other), 'unknown-format', other);
  }
});

test('a large file is read in linear time', () => {
  const units = Array.from(
    { length: 30_000 },
    (_, index) => `<tu tuid="p${index}-1"><tuv xml:lang="en"><seg>Yes ${index}.</seg></tuv></tu>`,
  );
  assert.equal(read(`<tmx><body>${units.join('\n')}</body></tmx>`).units.length, 30_000);
  const entries = Array.from({ length: 30_000 }, (_, index) => `"p${index}-1": "Yes"`);
  assert.equal(read(`{${entries.join(',\n')}}`).units.at(-1)?.line, 30_000);
});

test('XLIFF suggestions and units that are not approved are drafts', () => {
  const unit = (id: string, attributes: string, target: string) =>
    `<trans-unit id="${id}" ${attributes}><source>Да</source><target ${target}>Yes</target></trans-unit>`;
  const units = [
    unit('p1-1', '', 'state-qualifier="mt-suggestion"'),
    unit('p1-2', '', 'state="translated" state-qualifier="leveraged-mt"'),
    unit('p1-3', '', 'state-qualifier="fuzzy-match"'),
    unit('p1-4', 'approved="no"', ''),
    unit('p1-5', 'approved="no"', 'state="translated"'),
    unit('p1-6', 'translate="no"', 'state="needs-l10n"'),
    unit('p1-7', '', 'state="final" state-qualifier="leveraged-mt"'),
    unit('p1-8', 'approved="yes"', 'state-qualifier="fuzzy-match"'),
    unit('p1-9', '', 'state="translated" state-qualifier="exact-match"'),
    unit('p2-1', 'approved="no"', 'state-qualifier="x-stale"'),
  ];
  assert.deepEqual(
    pairs(`<xliff version="1.2"><file original="dama.2">${units.join('')}</file></xliff>`).map(
      ([, , , state]) => state,
    ),
    ['draft', 'draft', 'draft', 'draft', 'draft', 'draft', 'reviewed', 'reviewed', 'reviewed', 'stale'],
  );
});

test('a copy of the original in an untranslated unit is no translation, and a changed one is', () => {
  const unit = (target: string) =>
    `<trans-unit id="p1-1"><source>Да</source><target state="needs-translation" state-qualifier="x-untranslated">${target}</target></trans-unit>`;
  const file = (target: string) => `<xliff version="1.2"><file original="dama">${unit(target)}</file></xliff>`;
  assert.deepEqual(pairs(file('Да')), [['p1-1', 'Да', undefined, undefined]]);
  assert.deepEqual(pairs(file('Yes')), [['p1-1', 'Да', 'Yes', undefined]]);
  const fresh = file('Да').replace(/needs-translation.*?untranslated/, 'new');
  assert.equal(pairs(fresh)[0]?.[2], undefined);
  const two =
    '<xliff version="2.0" srcLang="ru"><file id="dama"><unit id="u"><segment id="p1-1" state="initial"><source>Да</source><target>Да</target></segment></unit></file></xliff>';
  assert.equal(pairs(two)[0]?.[2], undefined);
});

test('words that only a code separates stay apart', () => {
  const target = (content: string) =>
    read(
      `<xliff version="1.2"><file><trans-unit id="p1-1"><source>Да</source><target>${content}</target></trans-unit></file></xliff>`,
    ).units[0]?.target;
  const cases = [
    ['<mrk mtype="seg" mid="0">Yes.</mrk><mrk mtype="seg" mid="1">“No.”</mrk>', 'Yes. “No.”'],
    ['<mrk mtype="seg" mid="0">Yes</mrk><mrk mtype="seg" mid="1">— no.</mrk>', 'Yes — no.'],
    ['The tea<x id="1" ctype="lb"/>had <x id="2" ctype="image"/> gone', 'The tea\nhad gone'],
    ['The tea<ph id="1">&lt;br/&gt;</ph>had<ph id="2">{1}</ph>gone<ph id="3"/>.', 'The tea\nhad gone.'],
    ['The tea.<g id="1">It</g> had <g id="2">g</g>one.', 'The tea. It had gone.'],
    ['“<bx id="1"/>Tea,<ex id="1"/>” she said', '“Tea,” she said'],
  ] as const;
  for (const [content, expected] of cases) assert.equal(target(content), expected, content);
  const [unit] = read(
    '<xliff version="2.1" srcLang="ru"><file id="dama"><unit id="p1-1"><segment><source>Да.</source><target>Yes.</target></segment><segment><source>Нет.</source><target>No.</target></segment></unit></file></xliff>',
  ).units;
  assert.deepEqual([unit?.source, unit?.target], ['Да. Нет.', 'Yes. No.']);
});

test('variants of a language and other languages are counted in one note each', () => {
  const variant = (lang: string, text: string) => `<tuv xml:lang="${lang}"><seg>${text}</seg></tuv>`;
  const units = [
    variant('en-US', 'Gray.') + variant('en-GB', 'Grey.') + variant('ru', 'Серый.'),
    variant('en-GB', 'Grey.') + variant('en', 'Gray.') + variant('ru', 'Серый.'),
    variant('en-US', 'Yes.') + variant('en-GB', 'Yes.') + variant('ru', 'Да.'),
    variant('de', 'Nein.') + variant('fr', 'Non.'),
    variant('ru', 'Нет.') + variant('de', 'Nein.'),
  ];
  const { units: found, notes } = read(`<tmx><body>${units.map((unit) => `\n<tu>${unit}</tu>`).join('')}</body></tmx>`);
  assert.deepEqual(
    found.map(({ target }) => target),
    ['Gray.', 'Gray.', 'Yes.'],
  );
  assert.deepEqual(
    notes.map(({ kind, count }) => [kind, count]),
    [
      ['variants', 2],
      ['other-languages', 2],
    ],
  );
  assert.match(notes[0]?.message ?? '', /line 2: en-US, en-GB\.$/);
  assert.match(notes[1]?.message ?? '', /from line 5 on; they have de, fr, ru\.$/);
});
