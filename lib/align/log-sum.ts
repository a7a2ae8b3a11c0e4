// Adds probabilities that are kept as logarithms.

/** What is so much smaller adds less than a millionth. */
const farthest = 16;
const perUnit = 256;

/** log(1 + exp(-x)) at x = index / perUnit; between two of them a straight line is off by less than a millionth. */
const table = Float64Array.from({ length: farthest * perUnit + 2 }, (_, index) =>
  Math.log1p(Math.exp(-index / perUnit)),
);

/** log(exp(one) + exp(other)); -Infinity stands for a probability of 0. */
export function plus(one: number, other: number): number {
  const larger = Math.max(one, other);
  const below = larger - Math.min(one, other);
  // Also where both are -Infinity, whose difference is not a number.
  if (!(below < farthest)) return larger;
  const place = below * perUnit;
  const index = place | 0;
  const low = table[index] as number;
  return larger + low + (place - index) * ((table[index + 1] as number) - low);
}
