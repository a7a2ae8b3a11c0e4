// The features of a choice as hashes, in a buffer that is filled again and again.

export interface Slots {
  readonly hashes: Int32Array;
  count: number;
}

export function makeSlots(): Slots {
  return { hashes: new Int32Array(256), count: 0 };
}

export function add(slots: Slots, hash: number): void {
  slots.hashes[slots.count] = hash;
  slots.count += 1;
}
