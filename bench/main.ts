// `npm run bench -- NAME [--write]`: runs a benchmark and prints its table; --write puts it into bench/RESULTS.md.

import { UserError } from '#lib/error.ts';
import { main } from '../scripts/main.ts';
import { writeResult } from './results.ts';

/** Each benchmark is a file whose `bench` resolves with its section of RESULTS.md. */
const benches: Readonly<Record<string, () => Promise<{ bench: () => Promise<string> }>>> = {
  add: () => import('./add.ts'),
  align: () => import('./align/align.ts'),
  'align-words': () => import('./align-words/align-words.ts'),
  calibration: () => import('./align/calibration.ts'),
  cards: () => import('./cards.ts'),
  desk: () => import('./desk.ts'),
  export: () => import('./export/export.ts'),
  'own-books': () => import('./own-books.ts'),
  check: () => import('./check/check.ts'),
  cli: () => import('./cli.ts'),
  page: () => import('./page/page.ts'),
  press: () => import('./press.ts'),
  scale: () => import('./scale/scale.ts'),
  search: () => import('./search/search.ts'),
  segment: () => import('./segment.ts'),
  'word-card': () => import('./word-card.ts'),
  words: () => import('./words/words.ts'),
};

await main(async () => {
  const [name = '', ...flags] = process.argv.slice(2);
  const load = Object.hasOwn(benches, name) ? benches[name] : undefined;
  if (!load) {
    throw new UserError(
      'no-bench',
      `There is no benchmark "${name}".`,
      `Choose one: ${Object.keys(benches).join(', ')}.`,
    );
  }
  const { bench } = await load();
  const result = await bench();
  console.log(result);
  if (flags.includes('--write')) await writeResult(name, result);
  return 0;
});
