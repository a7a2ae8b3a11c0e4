// `npm run bench -- search`: our search beside Pagefind and MiniSearch on one generated library, and on the sentences of the treebanks.
import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { UserError } from '#lib/error.ts';
import { readIsland } from '#lib/store/read/islands.ts';
import { buildIslands } from '../../scripts/islands.ts';
import { machine, median, table } from '../results.ts';
import { generateTexts, readGoldSentences, readPool } from './library.ts';
import { askOurs, buildOurs, openOurs, sizeOfOurs } from './ours.ts';
import { goldQueries, goldTexts, measureRecall } from './recall.ts';
import { installRivals, openMiniSearch, openPagefind } from './rivals.ts';

const SIZES = [25_000, 50_000, 100_000];
/** Chosen before anything was measured: rare and frequent words of both languages, and two words at once. */
const QUERIES = ['человек', 'шёл', 'дверью', 'любовь', 'старый дом', 'window', 'thought', 'money', 'old woman', 'he'];

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
const seconds = (cpu: number) => `${cpu.toFixed(1)} s`;

export async function bench(): Promise<string> {
  const [pool, sentences] = [readPool(), readGoldSentences()];
  if (!pool || !sentences) {
    throw new UserError('no-data', 'The data of this benchmark is absent.', 'Put it into ../shared/data.');
  }
  await installRivals();
  const growth = [];
  for (const size of SIZES) {
    const { files, cpu } = await buildOurs([...generateTexts(pool, size)]);
    const asked = await askOurs(files, QUERIES);
    growth.push({ size, files, cpu, bytes: sizeOfOurs(files), asked });
  }
  const ours = growth.at(-1);
  if (!ours) throw new Error('There is no size.');
  const texts = [...generateTexts(pool, ours.size)];
  const mini = await openMiniSearch(texts);
  const pagefind = await openPagefind('large', texts);
  const theirs: Awaited<ReturnType<typeof pagefind.ask>>[] = [];
  for (const query of QUERIES) theirs.push(await pagefind.ask(query));
  await pagefind.close();
  const recall = await recalls(sentences);
  const code = await sizeOfIsland();
  const firsts = ours.asked.map(({ first }) => first);
  return [
    '## Search',
    '',
    `\`npm run bench -- search\`: a generated library of ${ours.size.toLocaleString('en')} segments (sentences of two novels and of stories, a fifth of the longer words exchanged for words of a frequency list), a text of 100 segments each. Pagefind 1.6.0 has a page for each text; MiniSearch 7.2.0 a document for each segment. Bytes are those of gzip, or of the file where it is compressed already. Ours are for a page of ten results with their texts. ${machine()}.`,
    '',
    table(
      ['', 'ours', 'Pagefind', 'MiniSearch'],
      [
        ['build, processor time', seconds(ours.cpu), seconds(pagefind.cpu), seconds(mini.cpu)],
        [
          'index with the texts of results',
          megabytes(ours.bytes),
          megabytes(pagefind.size),
          megabytes(mini.size + mini.texts),
        ],
        ['files', ours.files.size, pagefind.files, 1],
        ['program', kilobytes(code), kilobytes(theirs[0]?.code ?? 0), kilobytes(mini.code)],
        [
          'to the first result, median of the ten queries',
          kilobytes(median(firsts)),
          kilobytes(median(theirs.map(({ first }) => first))),
          megabytes(mini.size + mini.texts),
        ],
        [
          'the same, at most',
          kilobytes(Math.max(...firsts)),
          kilobytes(Math.max(...theirs.map(({ first }) => first))),
          '',
        ],
        ['to ten results, median', kilobytes(median(firsts)), kilobytes(median(theirs.map(({ ten }) => ten))), ''],
        ...recall,
      ],
    ),
    '',
    `Goals: a first query of at most 60 kB, a second one of at most 25 kB, answers within 150 ms; ahead of both in recall and in bytes to the first result; at most half of Pagefind's processor time (${percent(ours.cpu / pagefind.cpu)}). Links of words, which the index takes over from the word cards, are not counted. Recall: of the sentences of the treebanks (GSD and Taiga, development parts) that have a noun, verb or adjective in another form than the one that is asked for, over 1,000 forms; precision: how much of everything that was found has the word.`,
    '',
    table(
      ['query', 'first', 'second', 'answer, ms', 'segments', 'Pagefind, first result', 'ten results', 'pages'],
      QUERIES.map((query, index) => {
        const [own, their] = [ours.asked[index], theirs[index]];
        return [
          query,
          kilobytes(own?.first ?? 0),
          kilobytes(own?.second ?? 0),
          Math.round(own?.time ?? 0),
          own?.results ?? 0,
          kilobytes(their?.first ?? 0),
          kilobytes(their?.ten ?? 0),
          their?.results ?? 0,
        ];
      }),
    ),
    '',
    table(
      ['segments', 'build, processor time', 'index', 'first query, median', 'at most', 'answer at most, ms'],
      growth.map(({ size, cpu, bytes, asked }) => [
        size.toLocaleString('en'),
        seconds(cpu),
        megabytes(bytes),
        kilobytes(median(asked.map(({ first }) => first))),
        kilobytes(Math.max(...asked.map(({ first }) => first))),
        Math.round(Math.max(...asked.map(({ time }) => time))),
      ]),
    ),
  ].join('\n');
}

/** Rows of the table: recall and precision of each search. */
async function recalls(sentences: NonNullable<ReturnType<typeof readGoldSentences>>) {
  const [texts, queries] = [goldTexts(sentences), goldQueries(sentences)];
  const ours = await measureRecall(queries, await openOurs((await buildOurs(texts)).files));
  const mini = await openMiniSearch(texts);
  const plain = await measureRecall(queries, (query) => mini.find(query, false));
  const fuzzy = await measureRecall(queries, (query) => mini.find(query, true));
  const pagefind = await openPagefind('gold', texts);
  const theirs = await measureRecall(queries, pagefind.find);
  await pagefind.close();
  return (['recall', 'precision'] as const).map((name) => [
    `${name} of inflected forms`,
    percent(ours[name]),
    percent(theirs[name]),
    `${percent(plain[name])}; with prefix and fuzzy ${percent(fuzzy[name])}`,
  ]);
}

/** Bytes (gzip) of the search page's script and style. */
async function sizeOfIsland(): Promise<number> {
  await buildIslands();
  const { script, style } = await readIsland('search', 'en');
  const files = await Promise.all([script, style ?? ''].filter(Boolean).map((path) => readFile(`public${path}`)));
  return files.reduce((sum, file) => sum + gzipSync(file).length, 0);
}
