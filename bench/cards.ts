// `npm run bench -- cards`: what a card costs beside a bare call of the library that draws it, beside takumi, and from the disk;
// then fifty at once, with a reader turning pages meanwhile. Needs a build for the last part.
import { mkdtemp, rm } from 'node:fs/promises';
import { setPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import { render } from 'takumi-js';
import type { Look } from '#lib/card/card.ts';
import { fitCard } from '#lib/card/fit.ts';
import { cardTree } from '#lib/card/tree.ts';
import { openCardCache } from '#lib/store/caches/card-cache.ts';
import { readText } from '#lib/store/read/texts.ts';
import { drawTree } from '../card-renderer/draw.ts';
import { openDrawer } from '../card-renderer/drawer.ts';
import { findCard, findTextCard } from '../card-renderer/find.ts';
import { FAMILIES, FONT_FILES } from '../card-renderer/fonts.ts';
import { openCardRenderer } from '../card-renderer/renderer.ts';
import { type } from '../card-renderer/type.ts';
import { CARDS, type Figure, fiftyAtOnce } from './cards-at-once.ts';
import { machine, median, table } from './results.ts';

const ROUNDS = 40;
const WARM_UP = 8;
const TEXT = 'kim-putin-2023';
const LOOK: Look = { format: 'wide', dark: false, only: undefined };

export async function bench(): Promise<string> {
  const figures = await measure();
  return [
    '## Share cards',
    '',
    `\`npm run bench -- cards\`: wide cards of ${TEXT} in turn, medians of ${ROUNDS} rounds, all in one run; then ${CARDS} cards nobody has drawn yet, asked of a standalone server at once while a reader turns pages. ${machine()}.`,
    '',
    table(
      ['', 'measured', 'goal'],
      figures.map(({ what, value, goal }) => [what, value, goal]),
    ),
  ].join('\n');
}

async function measure(): Promise<readonly Figure[]> {
  // The thread that draws steps back before others; what it is compared with has to do the same.
  setPriority(10);
  const folder = await mkdtemp(join(tmpdir(), 'stroka-bench-'));
  try {
    return [...(await oneCard(folder)), ...(await fiftyAtOnce(TEXT))];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function oneCard(folder: string): Promise<readonly Figure[]> {
  const text = await readText(TEXT, 'en');
  const ids = text?.paragraphs.map(({ id }) => id).slice(1, 9) ?? [];
  const cards = (await Promise.all(ids.map((id) => findTextCard(TEXT, id, LOOK)))).filter(
    (placed) => placed !== undefined,
  );
  const trees = cards.map(({ card }) => cardTree(fitCard(card, type), FAMILIES));
  const size = { width: 1200, height: 630 };
  const drawer = openDrawer();
  const cache = openCardCache({ folder });
  const renderer = openCardRenderer({ drawer, cache });
  for (const placed of cards) await renderer.draw(placed);
  let turn = 0;
  const next = <Item>(items: readonly Item[]): Item => items[turn % items.length] ?? raise();
  const turned = async () => {
    turn += 1;
  };
  const drawing = {
    bare: () => drawTree(next(trees), size),
    ours: () => drawer.draw(next(cards).card),
    takumi: () => render(next(trees), { ...size, fonts: FONT_FILES }),
    turned,
  };
  const finding = {
    known: async () => renderer.draw((await findCard(next(cards).path.split('/'))) ?? raise()),
    fromDisk: () => cache.read(next(cards).path),
    turned,
  };
  await medians(WARM_UP, drawing);
  const { bare = 0, ours = 0, takumi = 0 } = await medians(ROUNDS, drawing);
  const { known = 0, fromDisk = 0 } = await medians(ROUNDS * 10, finding);
  await renderer.close();
  return [
    { what: 'our card', value: ms(ours), goal: '' },
    { what: '@vercel/og alone, same tree', value: ms(bare), goal: '' },
    { what: 'our card / @vercel/og alone', value: times(ours / bare), goal: '≤ 1.1 ×' },
    { what: 'takumi-js, same tree', value: ms(takumi), goal: '' },
    { what: 'our card / takumi-js', value: times(ours / takumi), goal: 'reported' },
    { what: 'a card drawn before, found by its name', value: ms(known), goal: '' },
    { what: 'our card / one drawn before', value: times(ours / known), goal: '≥ 200 ×' },
    { what: 'its bytes from the disk, when memory has it no more', value: ms(fromDisk), goal: 'reported' },
  ];
}

/** Runs the bodies in turn, `times` rounds of them, and says how long each took in the middle of its rounds, in milliseconds. */
async function medians(
  times: number,
  bodies: Readonly<Record<string, () => Promise<unknown>>>,
): Promise<Readonly<Record<string, number>>> {
  const taken = new Map<string, number[]>(Object.keys(bodies).map((name) => [name, []]));
  for (let round = 0; round < times; round += 1) {
    for (const [name, body] of Object.entries(bodies)) {
      const started = performance.now();
      await body();
      taken.get(name)?.push(performance.now() - started);
    }
  }
  return Object.fromEntries([...taken].map(([name, values]) => [name, median(values)]));
}

function ms(value: number): string {
  return `${value.toFixed(value < 10 ? 3 : 1)} ms`;
}

function times(value: number): string {
  return `${value.toFixed(value < 10 ? 2 : 0)} ×`;
}

function raise(): never {
  throw new Error(`"${TEXT}" has no cards.`);
}
