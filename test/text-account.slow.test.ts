// Property tests of the importers of texts without elements: every letter of a generated or damaged file is in the work
// or reported as left out.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { UserError } from '#lib/error.ts';
import { importWork } from '#lib/import/import-work.ts';
import { assertAccounted } from './read-accounted.ts';

const PROSE =
  'Паром отошёл от берега в шесть утра, и никто из тех, кто стоял на пристани, не знал, вернётся ли он до темноты.';

/** A "@" becomes a number, so that few lines occur twice. */
const COMMON = [
  '',
  '',
  `${PROSE} @`,
  '— Куда? — спросил @ он.',
  'Море @ шумит,',
  'слово @',
  'ДОРОГА @',
  'Глава @',
  'Глава 1',
  'Часть первая',
  'II',
  '3',
  '1812',
  '* * *',
  'Примечания',
  'Notes',
  'слово[1] и два[2], три[3].',
  '[1] Нота @.',
  '[2]',
  '[3] Нота @ слова. ↩︎',
  'слово¹ и звезда*',
  '¹ Нота @.',
  '* Звезда @.',
  '10<sup>16</sup> & x < y',
  'Ёлка cлово ﬁ @',
];
const TIMES = '00:00:0@,100 --> 00:00:0@,900';
const SUBTITLES = [
  ...COMMON,
  `@\n${TIMES}`,
  `\n@\n${TIMES}`,
  TIMES,
  '00:00:07.100 --> 00:00:08.900 align:start',
  '<i>курсив @</i>',
  '{\\an8}сверху @',
  '<c.yellow>жёлтый',
  '@',
];
const VOCABULARIES: Readonly<Record<string, readonly string[]>> = {
  txt: [
    ...COMMON,
    'слово [1 - нота @] дальше',
    'конец слова.2',
    '2 Нота @ внизу.',
    'Анна Берг',
    'АННА БЕРГ',
    'by Anna Berg',
    'by',
    'Title: The Ferry @',
    'Анна Берг. Паром',
    'Перевод с английского О. Вольской',
    'Москва, 1980',
    'Financial Times',
    'Содержание',
    'Contents',
    'Глава 1 ..... 5',
    'Предисловие переводчика',
    'стр. @',
    '— @ —',
    'Паром 12',
    '\f',
    '\f@',
    'Конец',
    'The End',
    'Спасибо, что скачали книгу в библиотеке example.org @',
    'ISBN 5-02-@',
    'Корректор: Ольга @',
    'Produced by Anna @',
    '*** START OF THE PROJECT GUTENBERG EBOOK FERRY @ ***',
    '*** END OF THE PROJECT GUTENBERG EBOOK FERRY @ ***',
    '***START**THE SMALL PRINT!**FOR ETEXTS**START***',
    '*END*THE SMALL PRINT! @ *END*',
    'The Project Gutenberg Etext of The Ferry, by Anna Berg',
    '   с отступом @ и дальше',
    '_курсив_ @',
    'которая перенесена на другую строку и не кончается, потому что слово пере-',
    'носится на неё целиком, а за ним идут другие слова, и конца им всё ещё нет',
  ],
  md: [
    ...COMMON,
    '# Паром @',
    '## Глава @ {#glava .unnumbered}',
    'Подчёркнут @',
    '---',
    '===',
    '> цитата @ из *книги*',
    '> > глубже @',
    '- пункт @',
    '1. первый @',
    '1. второй [a]',
    '7) седьмой',
    '    код @',
    '```js',
    '~~~',
    '**жирно** и _косо_ `код` @',
    '[ссылка @](https://example.org/a "title")',
    '[ссылка][a] и [a] и [нет][b]',
    '[a]: https://example.org/b "Имя"',
    '   [b]: <https://example.org>',
    '![вид @](a.png) ![вид][a]',
    '<https://example.org/@>',
    'текст <b>жирный @</b> <br> дальше',
    '<div class="x">блок @',
    '</div>',
    '<!-- заметка @',
    '-->',
    '<script>',
    'слово[^1] и [^note].',
    '[^1]: Нота @ с *курсивом* и [ссылкой](https://x.y).',
    '[^note]: Другая[^1] нота.',
    '    продолжение ноты @',
    '&eacute;t&eacute; &#1046; &nosuch; \\&amp;',
    'слово [малое @]{.smallcaps} ---да---',
    '::: {.verse}',
    ':::',
    '| стих @',
    '| второй {.x}',
    '| a | b |',
    'конец строки  ',
    'конец строки\\',
  ],
  srt: SUBTITLES,
  vtt: [...SUBTITLES, 'NOTE Проверить @', 'STYLE', 'REGION', 'глава @', '<00:00:05.100>слово @'],
};
const HEADS: Readonly<Record<string, string>> = {
  md: '# Имя\n\n',
  srt: `1\n${TIMES.replaceAll('@', '1')}\nПаром.\n\n`,
  vtt: 'WEBVTT Паром\n\n',
};

const SEED = { seed: 16, numRuns: 400 };

function linesOf(vocabulary: readonly string[]): fc.Arbitrary<string> {
  return fc
    .array(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 40 })
    .map((lines) =>
      lines
        .map((line, index) =>
          line.replaceAll('@', line === '@' || line.includes('-->') ? `${index % 10}` : `w${index}`),
        )
        .join('\n'),
    );
}

async function assertRead(bytes: Uint8Array, source: string): Promise<void> {
  const work = await importWork(bytes).catch((error: unknown) => {
    assert.ok(error instanceof UserError, String(error instanceof Error ? error.stack : error));
    return undefined;
  });
  if (work) assertAccounted(work, source);
}

/** Signs that mean something in one format or another, put into a text in random places. */
const damage = fc.array(fc.tuple(fc.constantFrom(...'<>[](){}*_`~|\\&#:-^!"1\f\n '), fc.nat(1000)), { maxLength: 8 });

function damaged(text: string, signs: readonly (readonly [string, number])[]): string {
  return signs.reduce((whole, [sign, place]) => {
    const at = place % (whole.length + 1);
    return whole.slice(0, at) + sign + whole.slice(at);
  }, text);
}

for (const [format, vocabulary] of Object.entries(VOCABULARIES)) {
  test(`${format}: generated and damaged lines are accounted for or refused`, async () => {
    await fc.assert(
      fc.asyncProperty(linesOf(vocabulary), damage, (lines, signs) => {
        const source = `${HEADS[format] ?? ''}${damaged(lines, signs)}`;
        return assertRead(strToU8(source), source);
      }),
      SEED,
    );
  });
}

/** Small pieces of a document in any order. */
function piecesOf(pieces: readonly string[]): fc.Arbitrary<string> {
  const piece = fc.constantFrom(...pieces);
  return fc.array(piece, { minLength: 1, maxLength: 30 }).map((chosen) => chosen.join(''));
}

const ODT = [
  'слово ',
  'x &amp; y ',
  '<text:s text:c="2"/>',
  '<text:tab/>',
  '<text:line-break/>',
  '<text:span>Глава 1</text:span>',
  '<text:a>ссылка</text:a>',
  '<text:note><text:note-citation>7</text:note-citation><text:note-body><text:p>Нота.</text:p></text:note-body></text:note>',
  '<office:annotation><dc:creator>Анна</dc:creator><text:p>Проверить!</text:p></office:annotation>',
  '<draw:frame><draw:image/><svg:title>Вид</svg:title></draw:frame>',
  '<draw:frame><draw:text-box><text:p>В рамке.</text:p></draw:text-box></draw:frame>',
  '<text:ruby><text:ruby-base>漢</text:ruby-base><text:ruby-text>кан</text:ruby-text></text:ruby>',
  '</text:p><text:p>',
  '</text:p><text:p text:style-name="Title">Паром</text:p><text:p>',
  '</text:p><text:p text:style-name="Author">Анна Берг</text:p><text:p>',
  '</text:p><text:h text:outline-level="1">Часть первая</text:h><text:p>',
  '</text:p><text:h text:outline-level="2">Примечания</text:h><text:p>',
  '</text:p><text:list><text:list-item><text:p>Раз.</text:p></text:list-item></text:list><text:p>',
  '</text:p><table:table><table:table-row><table:table-cell><text:p>Да</text:p></table:table-cell></table:table-row></table:table><text:p>',
  '</text:p><text:table-of-content><text:p>Глава 1 5</text:p></text:table-of-content><text:p>',
  '</text:p><text:tracked-changes><text:p>Удалено.</text:p></text:tracked-changes><text:p>',
];

test('odt: text, notes, comments, lists and frames are accounted for', async () => {
  const names = ['office', 'text', 'dc', 'draw', 'svg', 'table'].map((name) => `xmlns:${name}="${name}"`).join(' ');
  await fc.assert(
    fc.asyncProperty(piecesOf(ODT), damage, (whole, signs) => {
      const body = damaged(whole, signs);
      const content = `<office:document-content ${names}><office:body><office:text><text:p>Начало ${body}</text:p></office:text></office:body></office:document-content>`;
      const files = { mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': content };
      const parts = Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)]));
      return assertRead(zipSync(parts, { level: 0 }), body);
    }),
    SEED,
  );
});

const RTF = [
  'word ',
  "caf\\'e9 ",
  "\\f1 \\'c2\\'ee\\'e4\\'e0\\'f7\\f0 ",
  "\\u1046?\\u1094\\'f6 ",
  '\\uc2\\u1046ab ',
  '{\\b bold }',
  '{\\v hidden }',
  '{\\deleted gone }',
  '\\plain ',
  '\\line ',
  '\\tab 12\\emdash ',
  '\\par\n',
  '\\pard\\par\\pard\\qc\\b Chapter 1\\b0\\par\\pard ',
  '\\par\\pard\\outlinelevel0 Part One\\par\\pard ',
  '\\par\\pard Notes\\par\\pard ',
  '{\\super\\chftn{\\*\\footnote\\chftn\\~A note.}}',
  '{\\*\\footnote 2. Another note.\\par More.}',
  '{\\header A head}',
  '{\\*\\annotation{\\*\\atnid AB}Check!}',
  '{\\field{\\*\\fldinst HYPERLINK "x"}{\\fldrslt a link}}',
  '{\\pict\\wmetafile8 0a0b0c}',
  '\\bin5 {\\}}\\x',
  '{\\*\\unknown data}',
  '{',
  '}',
  '\\{x\\} \\\\ ',
  '\\trowd\\intbl left\\cell right\\cell\\row ',
];

test('rtf: text, notes, hidden text, headers and broken groups are accounted for', async () => {
  const head = '{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fcharset0 A;}{\\f1\\fcharset204 B;}}\\pard Start ';
  await fc.assert(
    fc.asyncProperty(piecesOf(RTF), damage, (body, signs) =>
      assertRead(strToU8(`${head}${damaged(body, signs)}\\par}`), damaged(body, signs)),
    ),
    SEED,
  );
});
