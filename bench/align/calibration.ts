// Whether a confidence can be trusted: on short, holed, reordered and unrelated texts, made from texts whose alignment is known.
import { fileURLToPath } from 'node:url';
import { alignChapters } from '#lib/align/align.ts';
import { DOUBTFUL } from '#lib/align/bead.ts';
import { keyOf } from './align-score.ts';
import { cutShort, swapNeighbours } from './align-stress.ts';
import { disturb } from './align-synthetic.ts';
import { dictionaryFor, type GoldDocument, type GoldSet, readLibrary, readSets } from './gold-sets.ts';
import { type Rated, reliability } from './reliability.ts';

const data = fileURLToPath(new URL('../../../shared/data/align/', import.meta.url));
const sure = 0.9;

/** The section of RESULTS.md. */
export async function bench(): Promise<string> {
  const rows: string[] = [];
  const curves: string[] = [];
  for (const set of [readLibrary(), ...readSets(data)]) {
    for (const [kind, documents] of Object.entries(kindsOf(set))) {
      const rated = await rate(documents);
      rows.push(row(`${set.name}, ${kind}`, rated));
      curves.push('', `${set.name}, ${kind}:`, '', ...reliability(rated));
    }
  }
  return [
    '## Confidence',
    '',
    '`npm run bench -- calibration`: pairs that the aligner proposes, on texts whose alignment is known and seeded changes of them. Every document is',
    `aligned alone. A pair is right when the gold has it exactly. Under ${DOUBTFUL} it is listed for review.`,
    '',
    `| set | pairs | ≥ ${sure} | of them wrong | wrong pairs | of them under ${DOUBTFUL} | right pairs under ${DOUBTFUL} |`,
    '|---|--:|--:|--:|--:|--:|--:|',
    ...rows,
    ...curves,
  ].join('\n');
}

function kindsOf({ documents }: GoldSet): Readonly<Record<string, readonly GoldDocument[]>> {
  const nothing: Pick<GoldDocument, 'source' | 'target'> = { source: [], target: [] };
  const noise = { merge: 0, split: 0, drop: 0, dropOn: 0.2, insert: 0, inserted: nothing };
  const changed = (change: Partial<typeof noise>) =>
    documents.map((document, seed) =>
      named(document.name, disturb({ ...document, beads: document.gold }, { ...noise, ...change }, seed + 1)),
    );
  const foreign = documents.at(-1) ?? nothing;
  return {
    'as it is': documents,
    short: documents.flatMap((document, seed) =>
      cutShort({ ...document, beads: document.gold }, seed).map((part) => named(part.name, part)),
    ),
    omission: changed({ drop: 0.1 }),
    insertion: changed({ insert: 0.03, inserted: foreign }),
    reordering: documents.map((document, seed) =>
      named(document.name, swapNeighbours({ ...document, beads: document.gold }, 0.12, seed)),
    ),
    // Halves of one document have as little to do with each other as two documents, but for their names.
    exchange: exchanged(documents.length > 1 ? documents : documents.flatMap(halves)),
  };
}

function named(
  name: string,
  made: {
    readonly source: readonly string[];
    readonly target: readonly string[];
    readonly beads: readonly { readonly source: readonly number[]; readonly target: readonly number[] }[];
  },
): GoldDocument {
  const gold = made.beads.map((bead) => ({ ...bead, confidence: 1 }));
  return { name, source: [...made.source], target: [...made.target], gold };
}

/** The source of each document beside the target of the next. */
function exchanged(documents: readonly GoldDocument[]): readonly GoldDocument[] {
  return documents.map(({ name, source }, index) => {
    const other = documents[(index + 1) % documents.length];
    return { name, source, target: other?.target ?? [], gold: [] };
  });
}

function halves({ name, source, target }: GoldDocument): readonly GoldDocument[] {
  const cut = (units: readonly string[], half: number) =>
    units.slice((half * units.length) / 2, ((half + 1) * units.length) / 2);
  return [0, 1].map((half) => ({ name, source: cut(source, half), target: cut(target, half), gold: [] }));
}

async function rate(documents: readonly GoldDocument[]): Promise<readonly Rated[]> {
  const rated: Rated[] = [];
  for (const document of documents) {
    const dictionary = await dictionaryFor([document]);
    const [beads = []] = alignChapters([{ units: document.source }], [{ units: document.target }], { dictionary });
    const gold = new Set(document.gold.map(keyOf));
    for (const bead of beads) {
      if (bead.source.length === 0 || bead.target.length === 0) continue;
      rated.push({ confidence: bead.confidence, right: gold.has(keyOf(bead)) });
    }
  }
  return rated;
}

function row(name: string, rated: readonly Rated[]): string {
  const wrong = rated.filter(({ right }) => !right);
  const share = (some: readonly Rated[], all: readonly Rated[]) =>
    all.length === 0 ? '—' : (some.length / all.length).toFixed(3);
  const certain = rated.filter(({ confidence }) => confidence >= sure);
  const right = rated.filter((one) => one.right);
  const under = (all: readonly Rated[]) => all.filter(({ confidence }) => confidence < DOUBTFUL);
  const shares = [
    certain.length,
    share(
      certain.filter((one) => !one.right),
      certain,
    ),
    wrong.length,
    share(under(wrong), wrong),
    share(under(right), right),
  ];
  return `| ${name} | ${rated.length} | ${shares.join(' | ')} |`;
}
