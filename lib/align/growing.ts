// A typed array that doubles as it fills, for lists whose length is not known beforehand.

export interface Growing<A> {
  /** Adds a value and returns the new length. */
  readonly push: (value: number) => number;
  /** What was added, in order. */
  readonly values: () => A;
}

type Numbers = Int32Array | Float64Array | Uint8Array;

/** An empty list kept in arrays of the kind given. */
export function growing<A extends Numbers>(kind: new (length: number) => A): Growing<A> {
  let array = new kind(1 << 10);
  let length = 0;
  return {
    push(value) {
      if (length === array.length) {
        const larger = new kind(length * 2);
        larger.set(array);
        array = larger;
      }
      array[length] = value;
      length += 1;
      return length;
    },
    values: () => array.slice(0, length) as A,
  };
}
