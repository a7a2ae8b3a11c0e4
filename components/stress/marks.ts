// A text's stress marks as they are downloaded, and their places in the text of the page.

import { loadJson } from '../download/json-files.ts';
import { idOfOriginal, segmentElementsIn } from '../page/segments.ts';

/** Places of the stressed vowels by segment id: UTF-16 offsets in ascending order. */
export type Marks = ReadonlyMap<string, readonly number[]>;

/** Downloads the marks of a text; rejects if it cannot. */
export async function fetchMarks(href: string): Promise<Marks> {
  const steps = await loadJson<Readonly<Record<string, readonly number[]>>>(href);
  if (!steps) throw new Error(`${href} cannot be loaded.`);
  return new Map(Object.entries(steps).map(([id, between]) => [id, placesOf(between)]));
}

/** Turns differences between neighbouring offsets into offsets. */
function placesOf(steps: readonly number[]): readonly number[] {
  let place = 0;
  return steps.map((step) => {
    place += step;
    return place;
  });
}

/** A letter on the page: its text node, and the offset in it. */
export interface Spot {
  readonly node: Text;
  readonly offset: number;
}

/** The stressed vowels of a paragraph, in order; a mark that does not fall on a vowel (the text has changed since) is left out. */
export function spotsIn(paragraph: HTMLElement, marks: Marks): readonly Spot[] {
  return segmentElementsIn(paragraph, 'source').flatMap((element) => {
    const places = marks.get(idOfOriginal(element, paragraph)) ?? [];
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
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
