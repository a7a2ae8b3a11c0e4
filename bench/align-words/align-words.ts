// Measures links of words on gold sets: F1, recall at nine right of ten, how far confidence can be believed, and speed.
import { LEAST_CONFIDENCE, SHOWN_CONFIDENCE, type TokenPair } from '#lib/align/words/link-words.ts';
import { readMemory } from '#lib/store/analysis/memory.ts';
import { openWordLinker, tokensOf } from '#lib/store/analysis/word-linker.ts';
import { machine, table } from '../results.ts';
import { alignBaseline } from './baseline.ts';
import { type GoldSet, readGoldSets } from './gold.ts';

interface Found {
  readonly confidence: number;
  readonly right: boolean;
}

/** The section of RESULTS.md. */
export async function bench(): Promise<string> {
  const sets = readGoldSets();
  const library = await Array.fromAsync(
    readMemory('en'),
    ({ source, target }): TokenPair => [tokensOf(source), tokensOf(target)],
  );
  const rows: (readonly (string | number)[])[] = [];
  const reliability: (readonly (string | number)[])[] = [];
  for (const set of sets) {
    const linker = await openWordLinker(set.pairs);
    const found = set.pairs.map((pair) => linker.link(pair));
    const alone = await openWordLinker([], { library: false });
    const own = judge(set, found);
    rows.push(row(set, 'ours', own));
    rows.push(
      row(
        set,
        'ours, nothing learned from sentences',
        judge(
          set,
          set.pairs.map((pair) => alone.link(pair)),
        ),
      ),
    );
    rows.push(
      row(
        set,
        `ours, shown (confidence ≥ ${SHOWN_CONFIDENCE})`,
        own.filter(({ confidence }) => confidence >= SHOWN_CONFIDENCE),
      ),
    );
    for (const how of ['intersection', 'union'] as const) {
      const links = alignBaseline([...set.pairs, ...library], how).slice(0, set.pairs.length);
      const judged = links.flatMap((ones, index) =>
        [...ones]
          .filter((link) => counts(set, index, link))
          .map((link): Found => ({ confidence: 1, right: set.links[index]?.has(link) ?? false })),
      );
      rows.push(row(set, `fast_align’s model, ${how}`, judged));
    }
    for (const [from, to] of [
      [0.9, 1.01],
      [0.75, 0.9],
      [SHOWN_CONFIDENCE, 0.75],
      [LEAST_CONFIDENCE, SHOWN_CONFIDENCE],
    ] as const) {
      const some = own.filter(({ confidence }) => confidence >= from && confidence < to);
      const mean = some.reduce((sum, { confidence }) => sum + confidence, 0) / some.length;
      reliability.push([
        set.name,
        `${from.toFixed(2)} to ${Math.min(1, to).toFixed(2)}`,
        some.length,
        mean.toFixed(2),
        share(some).toFixed(2),
      ]);
    }
  }
  return `## Links of words

\`npm run bench -- align-words\`: F1, precision and recall of links; “R at P ≥ .9” is the most that can be found with nine of ten right. XL-WA counts
marks, our own gold words alone. The weights are learned from “library, dev”; nothing is learned from XL-WA or “library, kept”. ${machine()}.

${table(['set', 'aligner', 'F1', 'precision', 'recall', 'R at P ≥ .9'], rows)}

How far confidence can be believed:

${table(['set', 'confidence', 'links', 'mean', 'right'], reliability)}

${await measureSpeed(library)}`;
}

function judge(
  set: GoldSet,
  found: readonly (readonly { source: number; target: number; confidence: number }[])[],
): readonly Found[] {
  return found.flatMap((links, index) =>
    links
      .map(({ source, target, confidence }) => ({ confidence, link: `${source}-${target}` }))
      .filter(({ link }) => counts(set, index, link))
      .map(({ confidence, link }) => ({ confidence, right: set.links[index]?.has(link) ?? false })),
  );
}

/** Whether a link is one of those that the set has gold for. */
function counts(set: GoldSet, index: number, link: string): boolean {
  const place = Number(link.split('-')[0]);
  return set.marks || /[\p{L}\p{N}]/u.test(set.pairs[index]?.[0][place] ?? '');
}

function share(found: readonly Found[]): number {
  return found.filter(({ right }) => right).length / found.length;
}

function row(set: GoldSet, aligner: string, found: readonly Found[]): readonly (string | number)[] {
  const gold = set.links.reduce((sum, links) => sum + links.size, 0);
  const right = found.filter((link) => link.right).length;
  const [precision, recall] = [right / found.length, right / gold];
  const f1 = (2 * precision * recall) / (precision + recall);
  return [set.name, aligner, ...[f1, precision, recall, recallAt(0.9, found, gold)].map((value) => value.toFixed(3))];
}

/** The greatest share of the gold that is found while so many of what is found are right, the surest first. */
function recallAt(precision: number, found: readonly Found[], gold: number): number {
  let [right, best] = [0, 0];
  for (const [index, link] of found.toSorted((one, other) => other.confidence - one.confidence).entries()) {
    if (link.right) right += 1;
    if (right / (index + 1) >= precision) best = right;
  }
  return best / gold;
}

/** Milliseconds of CPU time so far: other programs on the machine do not count. */
function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** The library by a linker that has learned it and seen none of these sentences yet, then again. */
async function measureSpeed(library: readonly TokenPair[]): Promise<string> {
  const opening = cpuTime();
  const linker = await openWordLinker();
  const opened = cpuTime();
  for (const pair of library) linker.link(pair);
  const once = cpuTime();
  for (const pair of library) linker.link(pair);
  const twice = cpuTime();
  const rate = (from: number, to: number) => Math.round(library.length / ((to - from) / 1000));
  const words = library.reduce((sum, [source]) => sum + source.length, 0) / library.length;
  return `Opened and the library of ${library.length} segments learned in ${Math.round(opened - opening)} ms of CPU time; then ${rate(opened, once)} segments a second of one core (${words.toFixed(1)} Russian tokens each), the second time ${rate(once, twice)}.`;
}
