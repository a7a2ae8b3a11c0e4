// A reading page beside a hand-written page of the same text with the same fonts (bytes, Lighthouse), and the shelf.
// STROKA_BEFORE names a checkout of an earlier version with its packages and its build: its page is measured in the same run.

import { readText } from '#lib/store/read/texts.ts';
import { readWork } from '#lib/store/read/works.ts';
import { startServer } from '../../e2e/server.ts';
import { machine, median, table } from '../results.ts';
import { bareFrameworkScripts } from './bare-framework.ts';
import { equalPage, plainPage } from './hand-written.ts';
import { lighthouse, openBrowser, type Scores, scriptsAfterIntent, type Weight, weigh } from './measure.ts';
import { serveFiles } from './serve-files.ts';
import { shelf } from './shelf.ts';

const TEXT = 'kim-putin-2023';
const LIGHTHOUSE_RUNS = 5;

/** The columns by the pages' names. */
const names = { ours: 'Stroka', before: 'before', equal: 'hand-written, equal', plain: 'hand-written, plain' } as const;
type Page = keyof typeof names;

export async function bench(): Promise<string> {
  return [await readingPage(), await shelf()].join('\n\n');
}

async function readingPage(): Promise<string> {
  const [text, work] = [await readText(TEXT, 'en'), await readWork(TEXT, 'en')];
  if (!text || !work) throw new Error(`The library has no ${TEXT}.`);
  const { browser, port } = await openBrowser();
  const site = await startServer();
  const folder = process.env.STROKA_BEFORE;
  const before = folder ? await startServer({ folder }) : undefined;
  const equal = await serveFiles(await equalPage(text, work));
  const plain = await serveFiles(await plainPage(text, work));
  try {
    const urls: Partial<Record<Page, string>> = {
      ours: `${site.url}/en/${TEXT}`,
      ...(before && { before: `${before.url}/en/${TEXT}` }),
      equal: `${equal.url}/`,
      plain: `${plain.url}/`,
    };
    const weights: Partial<Record<Page, Weight>> = {};
    for (const [page, url] of Object.entries(urls)) weights[page as Page] = await weigh(browser, url);
    const bare = await bareFrameworkScripts(browser, scriptsAfterIntent);
    const scores = await lighthouse(urls as Record<Page, string>, port, LIGHTHOUSE_RUNS);
    return report(weights as Record<Page, Weight>, bare, scores);
  } finally {
    await browser.close();
    await site.stop();
    await before?.stop();
    await equal.stop();
    await plain.stop();
  }
}

function report(weights: Record<Page, Weight>, framework: number, scores: Record<Page, Scores>): string {
  const pages = Object.keys(weights) as Page[];
  const inKilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
  const weight = (name: string, key: keyof Weight) => [name, ...pages.map((page) => inKilobytes(weights[page][key]))];
  const score = (name: string, key: keyof Scores, digits: number) => [
    name,
    ...pages.map((page) => median(scores[page][key]).toFixed(digits)),
  ];
  const markup = (page: Page) => weights[page].html + weights[page].css;
  const ratio = (page: Page) => (markup('ours') / markup(page)).toFixed(2);
  return [
    '## A reading page',
    '',
    `\`npm run bench -- page\`: ${TEXT} beside hand-written pages of the same text with the same fonts, in one run. *Equal*: with the same functions (views, settings, matched sentence, links, print, what machines read); *plain*: the text with its toggles, nothing else; *before*: an earlier version, if STROKA_BEFORE names one. Bytes after gzip, scripts and styles inside a page counted as such; Lighthouse (mobile), medians of ${LIGHTHOUSE_RUNS}. ${machine()}.`,
    '',
    table(
      ['', ...pages.map((page) => names[page])],
      [
        weight('HTML', 'html'),
        weight('CSS', 'css'),
        ['Stroka’s HTML + CSS', ...pages.map((page) => `${ratio(page)} ×`)],
        weight('fonts', 'fonts'),
        weight('JavaScript before intent', 'scriptsBefore'),
        weight('JavaScript after intent', 'scriptsAfter'),
        score('Lighthouse performance', 'performance', 2),
        score('accessibility', 'accessibility', 2),
        score('best practices', 'bestPractices', 2),
        score('SEO', 'seo', 2),
        score('CLS', 'cls', 3),
        score('LCP, ms', 'lcp', 0),
        score('TBT, ms', 'tbt', 0),
      ],
    ),
    '',
    `An empty page of the same framework has ${inKilobytes(framework)} of JavaScript.`,
  ].join('\n');
}
