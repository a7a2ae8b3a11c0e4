// Reads subtitles (SubRip .srt, WebVTT .vtt): the speech without times, in paragraphs of whole sentences.
import { countLetters } from '../account.ts';
import { decodeText } from '../encoding.ts';
import type { Block, Importer } from '../importer.ts';
import { refuseLongLine } from '../limits.ts';
import { stripTags } from '../markdown/tags.ts';
import { startTally, type Tally } from '../tally.ts';
import { endsSentence, opensSpeech } from '../txt/line.ts';

/** "00:01:02,500 --> 00:01:04,000"; the hours may be missing in WebVTT. */
const TIMES = /^\s*(?:(\d+):)?(\d{1,2}):(\d{2})[,.](\d{3})\s+-->\s+(?:(\d+):)?(\d{1,2}):(\d{2})[,.](\d{3})(?:\s|$)/;
const HEADER = /^\s*(?:WEBVTT(?:\s|$)|\d+\s*\n\s*(?:\d+:)?\d{1,2}:\d{2}[,.]\d{3}\s+-->)/;
/** Blocks of WebVTT that are not speech. */
const SILENT = /^(?:WEBVTT|NOTE|STYLE|REGION)(?:\s|$)/;
/** In seconds: after a longer silence a new paragraph begins. */
const SILENCE = 3;
const longest = 400;
const REMARKS = 'Remarks, names of cues and other text that is not speech were left out.';

interface Cue {
  /** In seconds. */
  readonly start: number;
  readonly end: number;
  /** Lines of speech, without tags. */
  readonly lines: readonly string[];
}

export const subtitles: Importer = {
  format: 'subtitles',
  recognises: (bytes) => {
    const start = new TextDecoder('latin1').decode(bytes.subarray(0, 512)).replaceAll('\0', '');
    return HEADER.test(start.replace(/^(?:ï»¿|ÿþ|þÿ)/, '').replace(/\r\n?/g, '\n'));
  },
  read: async (bytes, { encoding }) => {
    const { text, notes } = decodeText(bytes, { encoding });
    refuseLongLine(text);
    const tally = startTally();
    const cues = readCues(text.replace(/\r\n?/g, '\n'), tally);
    tally.add('cues', cues.length, 'Subtitles were joined to paragraphs of whole sentences, without their times.');
    const blocks = toParagraphs(cues).map(
      ({ text: speech, start }): Block => ({ kind: 'paragraph', text: speech, notes: [], start }),
    );
    return {
      title: undefined,
      author: undefined,
      translator: undefined,
      year: undefined,
      chapters: [{ part: undefined, blocks }],
      notes: [...notes, ...tally.notes()],
    };
  },
  plain: (bytes, { encoding }) =>
    decodeText(bytes, { encoding }).text.replace(/(?:^\s*\d+[^\S\r\n]*(?:\r\n|\r|\n))?^.*-->.*$/gm, ''),
};

/** A cue continues after a blank line until the next times, and the next one may begin without a blank line. */
function readCues(text: string, tally: Tally): readonly Cue[] {
  const lines = text.split('\n').map((line) => line.trim());
  const isVtt = lines[0]?.startsWith('WEBVTT') ?? false;
  const cues: { start: number; end: number; lines: string[] }[] = [];
  let isSilent = false;
  lines.forEach((line, index) => {
    const isFirst = index === 0 || lines[index - 1] === '';
    if (isFirst) isSilent = isVtt && SILENT.test(line);
    const times = TIMES.exec(line);
    if (times) {
      const [start = 0, end = 0] = [times.slice(1, 5), times.slice(5, 9)].map(toSeconds);
      cues.push({ start, end, lines: [] });
      isSilent = false;
    } else if (line.includes('-->')) {
      tally.add('broken-times', 1, 'Times that cannot be read were left out.');
    } else if (line !== '' && !isNumber(lines, index)) {
      const isName = isFirst && lines[index + 1]?.includes('-->');
      const cue = isName || isSilent ? undefined : cues.at(-1);
      if (!cue) tally.add('remarks', 1, REMARKS, countLetters(line));
      const speech = cue ? withoutTags(line, tally) : '';
      if (speech !== '') cue?.lines.push(speech);
    }
  });
  return cues;
}

/** A cue's number above its times. */
function isNumber(lines: readonly string[], index: number): boolean {
  return /^\d+$/.test(lines[index] ?? '') && (lines[index + 1]?.includes('-->') ?? false);
}

function withoutTags(line: string, tally: Tally): string {
  const cut = (tag: string): void => tally.add('tags', 1, 'Tags were left out.', countLetters(tag));
  const plain = line.replace(/\{\\[^}]*\}/g, (tag) => {
    cut(tag);
    return '';
  });
  return stripTags(plain, cut).trim();
}

function toSeconds([hours = '0', minutes = '0', seconds = '0', thousandths = '0']: readonly string[]): number {
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) + Number(thousandths) / 1000;
}

interface Paragraph {
  readonly text: string;
  readonly start: number;
}

/** A paragraph ends with its sentence before a silence, a dash of another speaker, or when it is long. */
function toParagraphs(cues: readonly Cue[]): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let until = Number.NEGATIVE_INFINITY;
  for (const { start, end, lines } of cues) {
    for (const line of lines) {
      const last = paragraphs.at(-1);
      const before = last?.text;
      const isOver = before !== undefined && endsSentence(before);
      const isApart = start - until >= SILENCE || before === undefined || before.length > longest;
      if (opensSpeech(line) || !last || (isOver && isApart)) paragraphs.push({ text: line, start });
      else paragraphs[paragraphs.length - 1] = { ...last, text: `${before} ${line}` };
      until = end;
    }
  }
  return paragraphs;
}
