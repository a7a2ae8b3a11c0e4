// Reads subtitles (SubRip .srt, WebVTT .vtt): the speech without times, in paragraphs of whole sentences.
import { decodeText } from '../encoding.ts';
import type { Block, Importer } from '../importer.ts';
import { refuseLongLine } from '../limits.ts';
import { stripTags } from '../markdown/tags.ts';
import { startTally } from '../tally.ts';
import { endsSentence, opensSpeech } from '../txt/line.ts';

/** "00:01:02,500 --> 00:01:04,000"; the hours may be missing in WebVTT. */
const TIMES = /^\s*(?:(\d+):)?(\d{1,2}):(\d{2})[,.](\d{3})\s+-->\s+(?:(\d+):)?(\d{1,2}):(\d{2})[,.](\d{3})(?:\s|$)/;
const HEADER = /^\s*(?:WEBVTT(?:\s|$)|\d+\s*\n\s*(?:\d+:)?\d{1,2}:\d{2}[,.]\d{3}\s+-->)/;
/** Blocks of WebVTT that are not speech. */
const SILENT = /^(?:WEBVTT|NOTE|STYLE|REGION)(?:\s|$)/;
/** In seconds: after a longer silence a new paragraph begins. */
const SILENCE = 3;
const longest = 400;

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
    const cues = readCues(text.replace(/\r\n?/g, '\n'));
    tally.add(
      'cues',
      cues.length,
      'Subtitles were joined to paragraphs of whole sentences; their times were left out.',
    );
    const blocks = toParagraphs(cues).map((speech): Block => ({ kind: 'paragraph', text: speech, notes: [] }));
    return {
      title: undefined,
      author: undefined,
      translator: undefined,
      year: undefined,
      chapters: [{ part: undefined, blocks }],
      notes: [...notes, ...tally.notes()],
    };
  },
};

function readCues(text: string): readonly Cue[] {
  return text.split(/\n[^\S\n]*\n+/).flatMap((block): readonly Cue[] => {
    const lines = block.split('\n');
    const at = lines.findIndex((line) => TIMES.test(line));
    const times = TIMES.exec(lines[at] ?? '');
    if (!times || SILENT.test(lines[0] ?? '')) return [];
    const [from, to] = [times.slice(1, 5), times.slice(5, 9)].map(toSeconds);
    const speech = lines
      .slice(at + 1)
      .map((line) => stripTags(line.replace(/\{\\[^}]*\}/g, '')).trim())
      .filter((line) => line !== '');
    return [{ start: from ?? 0, end: to ?? 0, lines: speech }];
  });
}

function toSeconds([hours = '0', minutes = '0', seconds = '0', thousandths = '0']: readonly string[]): number {
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) + Number(thousandths) / 1000;
}

/** A paragraph ends with its sentence before a silence, a dash of another speaker, or when it is long. */
function toParagraphs(cues: readonly Cue[]): readonly string[] {
  const paragraphs: string[] = [];
  let until = Number.NEGATIVE_INFINITY;
  for (const { start, end, lines } of cues) {
    for (const line of lines) {
      const before = paragraphs.at(-1);
      const isOver = before !== undefined && endsSentence(before);
      const isApart = start - until >= SILENCE || before === undefined || before.length > longest;
      if (opensSpeech(line) || before === undefined || (isOver && isApart)) paragraphs.push(line);
      else paragraphs[paragraphs.length - 1] = `${before} ${line}`;
      until = end;
    }
  }
  return paragraphs;
}
