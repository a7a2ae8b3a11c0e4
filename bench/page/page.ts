// A reading page beside a hand-written page of the same text with the same fonts (bytes, Lighthouse), and the shelf.

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

type Page = 'ours' | 'equal' | 'plain';

export async function bench(): Promise<string> {
  return [await readingPage(), await shelf()].join('\n\n');
}

async function readingPage(): Promise<string> {
  const [text, work] = [await readText(TEXT, 'en'), await readWork(TEXT, 'en')];
  if (!text || !work) throw new Error(`The library has no ${TEXT}.`);
  const { browser, port } = await openBrowser();
  const site = await startServer();
  const equal = await serveFiles(await equalPage(text, work));
  const plain = await serveFiles(await plainPage(text, work));
  try {
    const urls = { ours: `${site.url}/en/${TEXT}`, equal: `${equal.url}/`, plain: `${plain.url}/` };
    const weights = {
      ours: await weigh(browser, urls.ours),
      equal: await weigh(browser, urls.equal),
      plain: await weigh(browser, urls.plain),
    };
    const bare = await bareFrameworkScripts(browser, scriptsAfterIntent);
    const scores = await lighthouse(urls, port, LIGHTHOUSE_RUNS);
    return report(weights, bare, scores);
  } finally {
    await browser.close();
    await site.stop();
    await equal.stop();
    await plain.stop();
  }
}

function report(weights: Record<Page, Weight>, framework: number, scores: Record<Page, Scores>): string {
  const pages = ['ours', 'equal', 'plain'] as const;
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
    `\`npm run bench -- page\`: ${TEXT} beside hand-written pages of the same text with the same fonts, in one run. *Equal*: with the same functions (views, settings, matched sentence, links, print, what machines read); *plain*: the text with its toggles, nothing else. Bytes after gzip, scripts and styles inside a page counted as such; Lighthouse (mobile), medians of ${LIGHTHOUSE_RUNS}. ${machine()}.`,
    '',
    table(
      ['', 'Stroka', 'hand-written, equal', 'hand-written, plain'],
      [
        weight('HTML', 'html'),
        weight('CSS', 'css'),
        ['Stroka’s HTML + CSS', '1 ×', `${ratio('equal')} ×`, `${ratio('plain')} ×`],
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
    `Own client code after intent, beyond an empty page of the same framework (${inKilobytes(framework)}): **${inKilobytes(weights.ours.scriptsAfter - framework)}**.`,
  ].join('\n');
}
