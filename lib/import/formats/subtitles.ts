// Reads subtitles (SubRip .srt, WebVTT .vtt): the speech without times, in paragraphs of whole sentences.
import { countLetters } from '../account.ts';
import { decodeText } from '../encoding.ts';
import type { Block, Importer } from '../importer.ts';
import { refuseLongLine } from '../limits.ts';
import { stripTags } from '../markdown/tags.ts';
import { type InlineSigns, type Look, startSigns, withoutSigns } from '../markup/inline-signs.ts';
import { liftInline } from '../markup/marked-block.ts';
import { resolveReferences } from '../plain-markup.ts';
import { startTally, type Tally } from '../tally.ts';
import { endsSentence, opensSpeech } from '../txt/line.ts';

/**
 * "00:01:02,500 --> 00:01:04,000"; the hours may be missing in WebVTT. Programs also write "0:1:2.5", a space before
 * the fraction or none at all, and leave out the spaces around the arrow.
 */
const TIME = String.raw`(?:(\d+)\s?:\s?)?(\d{1,2})\s?:\s?(\d{1,2})(?:\s?[,.:]\s?(\d{1,3}))?`;
const TIMES = new RegExp(String.raw`^\s*${TIME}\s*-{1,2}>\s*${TIME}(?:\s|$)`);
const ARROW = /\d\s*-{1,2}>\s*\d|-->/;
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
  /** Lines of speech, with signs in place of tags. */
  readonly lines: readonly string[];
}

export const subtitles: Importer = {
  format: 'subtitles',
  read: async (bytes, { encoding }) => {
    const { text, notes } = decodeText(bytes, { encoding });
    refuseLongLine(text);
    const tally = startTally();
    const signs = startSigns();
    const cues = readCues(withoutSigns(text).replace(/\r\n?/g, '\n'), signs, tally);
    tally.add('cues', cues.length, 'Subtitles were joined to paragraphs of whole sentences, without their times.');
    const blocks = toParagraphs(cues).map(
      ({ text: speech, start }): Block => ({ kind: 'paragraph', ...liftInline(speech, [], signs), start }),
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
  plain: (bytes, { encoding }) => {
    const { text } = decodeText(bytes, { encoding });
    const speech = text.replace(/(?:^\s*\d+[^\S\r\n]*(?:\r\n|\r|\n))?^.*(?:-->|\d\s*->\s*\d).*$/gm, '');
    return speech.startsWith('WEBVTT') ? resolveReferences(speech) : speech;
  },
};

/** A cue continues after a blank line until the next times, and the next one may begin without a blank line. */
function readCues(text: string, signs: InlineSigns, tally: Tally): readonly Cue[] {
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
    } else if (ARROW.test(line)) {
      tally.add('broken-times', 1, 'Times that cannot be read were left out.');
    } else if (line !== '' && !isNumber(lines, index)) {
      const isName = isFirst && ARROW.test(lines[index + 1] ?? '');
      const cue = isName || isSilent ? undefined : cues.at(-1);
      if (!cue) tally.add('remarks', 1, REMARKS, countLetters(line));
      const plain = cue ? withoutTags(line, signs, tally) : '';
      // SubRip has no character references.
      const speech = isVtt ? resolveReferences(plain) : plain;
      if (withoutSigns(speech).trim() !== '') cue?.lines.push(speech);
    }
  });
  return cues;
}

/** A cue's number above its times. */
function isNumber(lines: readonly string[], index: number): boolean {
  return /^\d+$/.test(lines[index] ?? '') && ARROW.test(lines[index + 1] ?? '');
}

/** Emphasis ends with its line at the latest. */
function withoutTags(line: string, signs: InlineSigns, tally: Tally): string {
  let look: Look = {};
  const cut = (tag: string): void => tally.add('tags', 1, 'Tags were left out.', countLetters(tag));
  const plain = line.replace(/\{\\[^}]*\}/g, (tag) => {
    cut(tag);
    return '';
  });
  const signed = plain
    .split(/(<\/?[ib]>)/i)
    .map((piece) => {
      const [, end, name] = /^<(\/?)([ib])>$/i.exec(piece) ?? [];
      if (name === undefined) return piece.trim() === '' ? piece : signs.turn(look) + stripTags(piece, cut, '');
      cut(piece);
      look = { ...look, [name.toLowerCase() === 'i' ? 'em' : 'strong']: end === '' };
      return '';
    })
    .join('');
  return (signed + signs.turn({})).trim();
}

function toSeconds([hours = '0', minutes = '0', seconds = '0', fraction = '0']: readonly string[]): number {
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) + Number(`.${fraction}`);
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
      const isOver = before !== undefined && endsSentence(withoutSigns(before));
      const isApart = start - until >= SILENCE || before === undefined || before.length > longest;
      if (opensSpeech(withoutSigns(line)) || !last || (isOver && isApart)) paragraphs.push({ text: line, start });
      else paragraphs[paragraphs.length - 1] = { ...last, text: `${before} ${line}` };
      until = end;
    }
  }
  return paragraphs;
}
