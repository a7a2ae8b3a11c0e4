// The words of the other language that go with a word of the page, in the same segment.
import { useEffect, useState } from 'react';
import { type LinksFile, linkedWords, wordRanges } from '#lib/glosses/links-file.ts';
import { arrivedJson, loadJson } from '../download/json-files.ts';
import { setHighlight } from '../page/highlight.ts';
import { sideOf } from '../page/paragraphs.ts';
import { elementsOf, idOf, segmentAt } from '../page/segments.ts';
import { type PageWord, rangeOf } from '../page/words.ts';

/** Characters of the page, without what else a word has. */
type Place = Pick<PageWord, 'element' | 'start' | 'end'>;

/** Where the words are that go with this one, in the order of their text; none where nothing is sure enough. */
export function counterpartsOf(word: PageWord, file: LinksFile): readonly Place[] {
  const segment = segmentAt(word.element);
  const other = segment && elementsOf(segment).find((element) => sideOf(element) !== word.side);
  if (!segment || !other) return [];
  const own = placesIn(word.element).findIndex(({ start, end }) => start < word.end && word.start < end);
  const places = placesIn(other);
  return linkedWords(file, idOf(segment), word.side, own).flatMap((number) => places[number] ?? []);
}

/** Highlights the words that go with this one, or nothing. They light up when the file has arrived. */
export function lightCounterparts(word: PageWord | undefined, href: string): void {
  const file = arrivedJson<LinksFile>(href);
  setHighlight('stroka-counterpart', word && file ? counterpartsOf(word, file).map(rangeOf) : [], 1);
}

/** The words that go with this one as they are written: "took … off"; "" until they are known, and where there are none. */
export function useCounterparts(word: PageWord, href: string): string {
  const [file, setFile] = useState(arrivedJson<LinksFile>(href));
  useEffect(() => {
    let isOpen = true;
    loadJson<LinksFile>(href).then((loaded) => {
      if (isOpen) setFile(loaded);
    });
    return () => {
      isOpen = false;
    };
  }, [href]);
  return file ? phrase(counterpartsOf(word, file)) : '';
}

/** Words that stand beside each other with what is between them; an ellipsis for what is left out. */
function phrase(places: readonly Place[]): string {
  let said = '';
  for (const [index, place] of places.entries()) {
    const before = places[index - 1];
    const text = place.element.textContent ?? '';
    const between = before ? text.slice(before.end, place.start) : '';
    if (before) said += between.trim() === '' ? ' ' : ' … ';
    said += text.slice(place.start, place.end);
  }
  return said;
}

function placesIn(element: HTMLElement): readonly Place[] {
  return wordRanges(element.textContent ?? '').map(({ start, end }) => ({ element, start, end }));
}
