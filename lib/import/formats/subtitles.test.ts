// Subtitles in both formats, as players and converters write them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { encode } from '../../../test/encode.ts';
import { readAccounted } from '../../../test/read-accounted.ts';

async function read(bytes: Uint8Array): Promise<readonly string[]> {
  const { chapters } = await readAccounted(bytes);
  return chapters.flatMap(({ blocks }) => blocks.map(({ text }) => text));
}

const SRT = [
  '1',
  '00:00:01,000 --> 00:00:03,500',
  '<i>Паром уходил</i>',
  'в шесть утра.',
  '',
  '2',
  '00:00:03,600 --> 00:00:05,000',
  '{\\an8}Никто не',
  '',
  '3',
  '00:00:05,100 --> 00:00:06,000',
  'разговаривал.',
  '',
  '4',
  '00:00:12,000 --> 00:00:14,000',
  '- Кто последний?',
  '- Я.',
  '',
];

const SPEECH = ['Паром уходил в шесть утра. Никто не разговаривал.', '- Кто последний?', '- Я.'];

test('SubRip: tags and times are left out, sentences joined, speakers kept apart, in any encoding', async () => {
  assert.deepEqual(await read(encode(SRT.join('\r\n'), 'utf-8')), SPEECH);
  assert.deepEqual(await read(encode(SRT.join('\r\n'), 'windows-1251')), SPEECH);
  assert.deepEqual(await read(encode(`\uFEFF${SRT.join('\n')}`, 'utf-8')), SPEECH);
});

test('WebVTT: notes, styles, names of cues and settings are left out', async () => {
  const vtt = [
    'WEBVTT - Ferry',
    '',
    'STYLE',
    '::cue { color: red }',
    '',
    'NOTE made by hand',
    '',
    'first',
    '00:01.000 --> 00:03.000 align:start',
    '<v Anna>The ferry left</v>',
    '',
    '00:03.100 --> 00:05.000',
    'at six.',
    '',
    '00:20.000 --> 00:22.000',
    'Nobody spoke.',
  ];
  assert.deepEqual(await read(encode(vtt.join('\n'), 'utf-8')), ['The ferry left at six.', 'Nobody spoke.']);
});

test('speech goes on after a blank line, cues need none between them, and a bare "<" is text', async () => {
  const lines = ['1', SRT[1], 'Я тебя <3,', '', 'поверь.', '2', SRT[6], '<i>Верю.</i>', ''];
  assert.deepEqual(await read(new TextEncoder().encode(lines.join('\n'))), ['Я тебя <3, поверь. Верю.']);
});

test('times as programs write them: any fraction, no leading zeros, spaces, a short arrow', async () => {
  const times = [
    '00:00:01.000 --> 00:00:02.5',
    '0:0:3,0 --> 0:0:4,0',
    '00:00:05 --> 00:00:06',
    '00:00:07,000-->00:00:08,000',
  ];
  const more = ['00: 00: 09, 000 --> 00: 00: 10, 000', '00:00:11:000 -> 00:00:12:000'];
  const words = ['Паром', 'уходил', 'в', 'шесть', 'утра,', 'говорят.'];
  const cues = [...times, ...more].map((line, index) => `${index + 1}\r\n${line}\r\n${words[index]}\r\n`);
  assert.deepEqual(await read(encode(cues.join('\r\n'), 'utf-8')), [words.join(' ')]);
});

test('WebVTT: character references are read; a header with a title, styles and regions are no speech', async () => {
  const file = [
    'WEBVTT - Перевод',
    'Language: ru',
    '',
    'STYLE',
    '::cue { color: red }',
    '',
    '100:00:01.000 --> 100:00:02.000 align:start',
    '<v Анна>Маша &amp; Миша: 1 &lt;&nbsp;2,</v>',
    '',
    '100:00:03.000 --> 100:00:04.000',
    '&laquo;да&raquo;.',
  ];
  assert.deepEqual(await read(encode(file.join('\n'), 'utf-8')), ['Маша & Миша: 1 < 2, «да».']);
});
