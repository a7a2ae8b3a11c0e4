// Numbers for what is new in a text that has ids already: never one that was given before.

/** Gives numerals ("7", "7a": what follows a kind's letter or the hyphen), and remembers what it gave. */
export interface NumeralGiver {
  /** For something at the end: the number after the highest that was ever given. */
  readonly last: () => string;
  /**
   * For something between `before` (undefined: the beginning) and what follows it: the number before it with a letter, the
   * next that nothing has had. Letters count a, b, … z, za, zb, …, so that they sort as they were given.
   */
  readonly after: (before: string | undefined) => string;
}

/** `used` are all numerals that were ever given in this place. */
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
