// Stress marks as they come to the page, and where they stand in its text.

/** Places of the stressed vowels by segment id, UTF-16 offsets in ascending order. */
export type Marks = ReadonlyMap<string, readonly number[]>;

/** Fetches the marks of a text; rejects where they do not come. */
export async function fetchMarks(href: string): Promise<Marks> {
  const response = await fetch(href);
  if (!response.ok) throw new Error(`${href}: ${response.status}`);
  const steps: Readonly<Record<string, readonly number[]>> = await response.json();
  return new Map(Object.entries(steps).map(([id, between]) => [id, placesOf(between)]));
}

/** Offsets that were counted each from the one before, counted from 0. */
function placesOf(steps: readonly number[]): readonly number[] {
  let place = 0;
  return steps.map((step) => {
    place += step;
    return place;
  });
}

/** A letter on the page: the text node it is in, and its offset there. */
export interface Spot {
  readonly node: Text;
  readonly offset: number;
}

/** The stressed vowels of a paragraph, in order; none for a segment whose text on the page is not the one that was marked. */
export function spotsIn(pair: HTMLElement, marks: Marks): readonly Spot[] {
  return [...pair.querySelectorAll<HTMLElement>(':scope > :first-child [data-n]')].flatMap((span) => {
    const places = marks.get(span.id || pair.id) ?? [];
    const walker = document.createTreeWalker(span, NodeFilter.SHOW_TEXT);
    const spots: Spot[] = [];
    let node = walker.nextNode();
    let start = 0;
    for (const place of places) {
      while (node instanceof Text && place >= start + node.length) {
        start += node.length;
        node = walker.nextNode();
      }
      if (node instanceof Text && isVowel(node.data[place - start])) spots.push({ node, offset: place - start });
    }
    return spots;
  });
}

function isVowel(letter: string | undefined): boolean {
  return letter !== undefined && /[аеёиоуыэюя]/i.test(letter);
}
