// Where the hints of one line go: centred above their words, inside the block, without touching each other.

/** A word with a hint: its edges in the line, and the width that its hint would like to have. In pixels. */
export interface HintedWord {
  readonly left: number;
  readonly right: number;
  readonly wanted: number;
}

/** Where a hint goes. It is narrower than it would like where there is no room. */
export interface HintPlace {
  readonly left: number;
  readonly width: number;
}

/**
 * The places of the hints of one line, whose words are in order, between `left` and `right`. Neighbours share the room: the border is in the middle
 * between what both want, but never above one of the two words, and both keep half of `gap` from it.
 */
export function placeHints(
  words: readonly HintedWord[],
  { left, right, gap }: { readonly left: number; readonly right: number; readonly gap: number },
): readonly HintPlace[] {
  const wanted = words.map((word) => {
    const width = Math.min(word.wanted, right - left);
    return { left: clamp((word.left + word.right - width) / 2, left, right - width), width };
  });
  const borders = words.slice(1).map((word, index) => {
    const [one, other] = [wanted[index], wanted[index + 1]];
    const middle = one && other ? (one.left + one.width + other.left) / 2 : word.left;
    return clamp(middle, words[index]?.right ?? left, word.left);
  });
  return wanted.map((place, index) => {
    const [before, after] = [borders[index - 1], borders[index]];
    const from = before === undefined ? left : before + gap / 2;
    const to = after === undefined ? right : after - gap / 2;
    const width = Math.max(0, Math.min(place.width, to - from));
    return { left: clamp(place.left, from, to - width), width };
  });
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
