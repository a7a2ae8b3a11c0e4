// Measures sentence cutting: boundary F1 on treebanks beside Intl.Segmenter, the project's own hard cases, and speed.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { splitSentences } from '#lib/text/sentences.ts';
import { readGold } from '../test/gold/sentences.ts';

const treebanks = new URL('../../shared/data/words/', import.meta.url);

/** Offsets just after the last character of each sentence but the last. */
type Cut = (text: string) => ReadonlySet<number>;

interface Score {
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
}

const nothing: Score = { right: 0, wrong: 0, missed: 0 };

const lines: string[] = [];

/** The section of RESULTS.md. */
export async function bench(): Promise<string> {
  lines.length = 0;
  measureTreebanks();
  measureGold('ru');
  measureGold('en');
  return ['## Cutting into sentences', '', '`npm run bench -- segment`', '', '```text', ...lines, '```'].join('\n');
}

function measureTreebanks(): void {
  if (!existsSync(treebanks)) {
    lines.push(`No treebanks: ${treebanks.pathname} is absent.`);
    return;
  }
  for (const name of readdirSync(treebanks).filter((file) => file.endsWith('.conllu'))) {
    const lang = name.slice(0, 2);
    const documents = readDocuments(readFileSync(new URL(name, treebanks), 'utf8'));
    const genres = [...new Set(documents.map(({ genre }) => genre))];
    const halves = [0, 1].map((half) => documents.flatMap((document) => cutHalf(document, half)));
    report(name, documents, lang);
    for (const [half, part] of halves.entries()) report(`  half ${half + 1}`, part, lang);
    if (genres.length > 1) {
      for (const genre of genres)
        report(
          `  ${genre}`,
          documents.filter((document) => document.genre === genre),
          lang,
        );
    }
  }
}

interface Document {
  readonly genre: string;
  readonly sentences: readonly string[];
}

/** The documents of a CoNLL-U file; a file without "# newdoc" is one. */
function readDocuments(conllu: string): readonly Document[] {
  return conllu
    .split(/^(?=# newdoc)/m)
    .map((part) => ({
      genre: /^# genre = (.*)$/m.exec(part)?.[1] ?? '',
      sentences: [...part.matchAll(/^# text = (.*)$/gm)].map(([, text = '']) => text.trim()),
    }))
    .filter(({ sentences }) => sentences.length > 0);
}

/** Every other hundred sentences. */
function cutHalf({ genre, sentences }: Document, half: number): readonly Document[] {
  const part = sentences.filter((_, index) => Math.floor(index / 100) % 2 === half);
  return part.length > 0 ? [{ genre, sentences: part }] : [];
}

function report(name: string, documents: readonly Document[], lang: string): void {
  const segmenter = new Intl.Segmenter(lang, { granularity: 'sentence' });
  const own: Cut = (text) => new Set(splitSentences(text, lang).map(({ end }) => end));
  const peer: Cut = (text) =>
    new Set([...segmenter.segment(text)].map(({ index, segment }) => index + segment.trimEnd().length));
  const ownScore = score(documents, own);
  const seconds = fastest(() => {
    for (const { sentences } of documents) own(sentences.join(' '));
  });
  const bytes = documents.reduce((sum, { sentences }) => sum + Buffer.byteLength(sentences.join(' ')), 0);
  const speed = `${(bytes / 1e6 / seconds).toFixed(0)} MB/s`;
  lines.push(`${name.padEnd(30)} stroka ${line(ownScore)}  ${speed.padEnd(8)}  Intl ${line(score(documents, peer))}`);
}

/** Processor seconds of the fastest of ten runs. */
function fastest(run: () => void): number {
  const runs = Array.from({ length: 10 }, () => {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1e6;
  });
  return Math.min(...runs);
}

function score(documents: readonly Document[], cut: Cut): Score {
  return documents.reduce((sum, { sentences }) => {
    const text = sentences.join(' ');
    let end = -1;
    const gold = new Set(sentences.map((sentence) => (end += sentence.length + 1)));
    const got = new Set(cut(text));
    gold.delete(text.length);
    got.delete(text.length);
    const right = [...got].filter((offset) => gold.has(offset)).length;
    return {
      right: sum.right + right,
      wrong: sum.wrong + got.size - right,
      missed: sum.missed + gold.size - right,
    };
  }, nothing);
}

function line({ right, wrong, missed }: Score): string {
  const [precision, recall, f1] = [
    right / (right + wrong),
    right / (right + missed),
    (2 * right) / (2 * right + wrong + missed),
  ];
  return `P ${precision.toFixed(4)} R ${recall.toFixed(4)} F1 ${f1.toFixed(4)}`;
}

function measureGold(lang: 'ru' | 'en'): void {
  const cases = readGold(lang);
  const failed = cases.filter(({ text, sentences }) => {
    const got = splitSentences(text, lang).map(({ start, end }) => text.slice(start, end));
    return got.join('\t') !== sentences.join('\t');
  });
  lines.push(`hard cases ${lang}: ${cases.length - failed.length} of ${cases.length}`);
  for (const { reason, text } of failed) lines.push(`  wrong: ${reason}: ${text}`);
}
