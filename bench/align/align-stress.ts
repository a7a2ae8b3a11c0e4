// Makes documents that are hard in one way each out of aligned ones: very short ones, exchanged neighbours, threes against ones.
import { generator } from './align-synthetic.ts';

interface Document {
  readonly name: string;
  readonly source: readonly string[];
  readonly target: readonly string[];
  readonly beads: readonly Pair[];
}

interface Pair {
  readonly source: readonly number[];
  readonly target: readonly number[];
}

/** Cuts a document into documents of 5 to 20 beads. */
export function cutShort(document: Document, seed: number): Document[] {
  const random = generator(seed);
  const parts: Document[] = [];
  for (let at = 0; at < document.beads.length; ) {
    const length = 5 + Math.floor(random() * 16);
    const beads = document.beads.slice(at, at + length).map((bead) => [bead]);
    parts.push(rebuild(`${document.name} from ${at}`, document, beads));
    at += length;
  }
  return parts;
}

/** Exchanges a share of the neighbours on the target side: two one-to-one beads become one of two and two. */
export function swapNeighbours(document: Document, share: number, seed: number): Document {
  const random = generator(seed);
  const groups: Pair[][] = [];
  for (let at = 0; at < document.beads.length; at += 1) {
    const [one, other] = document.beads.slice(at, at + 2);
    if (one === undefined) break;
    if (other !== undefined && isSingle(one) && isSingle(other) && random() < share) {
      groups.push([{ source: [...one.source, ...other.source], target: [...other.target, ...one.target] }]);
      at += 1;
    } else groups.push([one]);
  }
  return rebuild(document.name, document, groups);
}

/** Joins a share of the beads with the one or two after them into one unit on one side: one against two or three. */
export function joinThrees(document: Document, share: number, seed: number): Document {
  const random = generator(seed);
  const groups: Pair[][] = [];
  for (let at = 0; at < document.beads.length; ) {
    const length = random() < share ? 2 + Math.floor(random() * 2) : 1;
    const group = document.beads.slice(at, at + length);
    groups.push(...(group.every(isSingle) ? [group] : group.map((bead) => [bead])));
    at += length;
  }
  return rebuild(document.name, document, groups, () => (random() < 0.5 ? 'source' : 'target'));
}

function isSingle(bead: Pair): boolean {
  return bead.source.length === 1 && bead.target.length === 1;
}

/** Writes a document anew, each group of beads as one; the units of groups of several are joined on one side. */
function rebuild(
  name: string,
  document: Document,
  groups: readonly (readonly Pair[])[],
  joined: () => 'source' | 'target' = () => 'source',
): Document {
  const made = { source: [] as string[], target: [] as string[] };
  const beads = groups.map((group) => {
    const side = group.length > 1 ? joined() : undefined;
    const write = (own: 'source' | 'target') => {
      const units = group.flatMap((bead) => bead[own].map((unit) => document[own][unit] ?? ''));
      const written = own === side ? [units.join(' ')] : units;
      return written.map((unit) => made[own].push(unit) - 1);
    };
    return { source: write('source'), target: write('target') };
  });
  return { name, ...made, beads };
}
