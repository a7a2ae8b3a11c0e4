// The ranking's trained data as it is kept: observed readings as JSON, weights as signed bytes.
import { itemAt } from '../item-at.ts';
import type { Observed, Sighting, Sightings } from './candidates/observed.ts';

/** Readings as lemma ("" for the key itself), number of the tag and count, with tabs between. */
type Packed = Readonly<Record<string, string>>;

/** The JSON of `Observed`: tags are written once. */
export interface ObservedData {
  readonly tags: readonly string[];
  readonly forms: Packed;
  readonly shapes: Packed;
}

/** What was observed, every reading of it. */
export interface FullObserved extends Observed {
  readonly forms: ReadonlyMap<string, readonly Sighting[]>;
  readonly shapes: ReadonlyMap<string, readonly Sighting[]>;
}

export function packObserved({ forms, shapes }: FullObserved): ObservedData {
  const tags: string[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (tag: string) => {
    const number = numbers.get(tag) ?? tags.push(tag) - 1;
    numbers.set(tag, number);
    return number;
  };
  const pack = (readings: FullObserved['forms']): Packed =>
    Object.fromEntries(
      [...readings]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, sightings]) => [
          key,
          sightings
            .flatMap(({ lemma, pos, features, count }) => [
              lemma === key ? '' : lemma,
              numberOf(`${pos} ${features}`),
              count,
            ])
            .join('\t'),
        ]),
    );
  const [packedForms, packedShapes] = [pack(forms), pack(shapes)];
  return { tags, forms: packedForms, shapes: packedShapes };
}

/** Readings are taken out when they are asked for: most of them never are. */
export function unpackObserved({ tags, forms, shapes }: ObservedData): Observed {
  const lookUp = (packed: Packed): Sightings => {
    // A map is asked faster than an object: the key is looked up as it is, and not made a name of a property first.
    const readings = new Map(Object.entries(packed));
    return {
      get: (key) => {
        const values = readings.get(key);
        return values === undefined ? undefined : unpackSightings(key, values.split('\t'), tags);
      },
    };
  };
  return { forms: lookUp(forms), shapes: lookUp(shapes) };
}

function unpackSightings(key: string, values: readonly string[], tags: readonly string[]): readonly Sighting[] {
  const sightings: Sighting[] = [];
  for (let index = 0; index + 2 < values.length; index += 3) {
    const [pos = '', features = ''] = itemAt(tags, Number(values[index + 1])).split(' ');
    sightings.push({ lemma: values[index] || key, pos, features, count: Number(values[index + 2]) });
  }
  return sightings;
}

/** Steps to either side of zero that a weight may take. */
const STEPS = 15;

/** All but the largest of ten thousand weights keep their proportions; those are cut. */
const KEPT_SHARE = 0.9995;

/** Weights in few steps: as good, and a fifth of the size. */
export function quantise(weights: Float32Array): Int8Array {
  const sizes = weights
    .filter((weight) => weight !== 0)
    .map(Math.abs)
    .sort();
  const largest = sizes[Math.floor(sizes.length * KEPT_SHARE)] ?? 1;
  return Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round((weight / largest) * STEPS))));
}
