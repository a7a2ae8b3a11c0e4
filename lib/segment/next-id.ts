// Assigns numbers to new paragraphs and segments, and never one that was used before.

/** Assigns numbers ("7", "7a": the part of an id after the letter or the hyphen) and remembers them. */
export interface NumeralGiver {
  /** A number for the end: one more than the highest number ever used. */
  readonly last: () => string;
  /**
   * A number for a place between `before` (undefined: the beginning) and the next one: the number before it with the
   * next unused letter. Letters count a, b, … z, za, zb, …, so that they sort in the order of assignment.
   */
  readonly after: (before: string | undefined) => string;
}

/** `used` are all numbers ever used in this place. */
export function numeralGiver(used: Iterable<string>): NumeralGiver {
  let highest = 0;
  const letters = new Map<number, string>();
  for (const numeral of used) {
    const number = numberOf(numeral);
    const suffix = numeral.replace(/^\d+/, '');
    highest = Math.max(highest, number);
    if (suffix > (letters.get(number) ?? '')) letters.set(number, suffix);
  }
  return {
    last: () => {
      highest += 1;
      return String(highest);
    },
    after: (before) => {
      const number = numberOf(before ?? '0');
      const suffix = following(letters.get(number) ?? '');
      letters.set(number, suffix);
      return `${number}${suffix}`;
    },
  };
}

function numberOf(numeral: string): number {
  return Number.parseInt(numeral, 10);
}

function following(letters: string): string {
  const last = letters.at(-1);
  if (last === undefined) return 'a';
  return last === 'z' ? `${letters}a` : letters.slice(0, -1) + String.fromCharCode(last.charCodeAt(0) + 1);
}
