// Paints the words of the page by what their reader has saved of them, without touching the text: what is new is strong, what is learnt fades.

import type { WordsFile } from '#lib/glosses/words-file.ts';
import type { Status } from '#lib/vocabulary/word.ts';
import { liveStatuses } from '../vocabulary/saved-words.ts';
import './highlights.css';
import { type PageWord, savableWords } from './words-in.ts';

/** The paints by the names that paint.css knows. Known and ignored words have none. */
const paints = ['word-new', 'word-1', 'word-2', 'word-3', 'word-4', 'word-unknown'] as const;
type Paint = (typeof paints)[number];

/**
 * Paints what is within a window's height of the window, and anew whenever a status changes in any tab or the setting of unknown words does.
 * Gives the function that takes all paint off.
 */
export function paintWords(file: WordsFile): () => void {
  // Where the browser cannot paint ranges, the page reads on without.
  if (!('highlights' in CSS)) return () => {};
  const near = new Set<HTMLElement>();
  const known = new WeakMap<HTMLElement, readonly PageWord[]>();
  let statuses: ReadonlyMap<string, Status> = new Map();
  let asked = 0;

  const wordsOf = (pair: HTMLElement) => {
    const words = known.get(pair) ?? savableWords(pair, file);
    known.set(pair, words);
    return words;
  };
  const paint = () => {
    const isUnknownMarked = document.querySelector('#unknown-on:checked') !== null;
    if (statuses.size === 0 && !isUnknownMarked) return wipe();
    const words = [...near].flatMap(wordsOf);
    const groups = Map.groupBy(words, (word) => paintOf(word, statuses, isUnknownMarked));
    for (const name of paints) {
      const ranges = groups.get(name)?.map(({ range }) => range) ?? [];
      if (ranges.length > 0) CSS.highlights.set(name, new Highlight(...ranges));
      else CSS.highlights.delete(name);
    }
  };
  const paintSoon = () => {
    cancelAnimationFrame(asked);
    asked = requestAnimationFrame(paint);
  };

  const places = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (!(target instanceof HTMLElement)) continue;
        if (isIntersecting) near.add(target);
        else near.delete(target);
      }
      paintSoon();
    },
    { rootMargin: '100% 0px' },
  );
  for (const pair of document.querySelectorAll('article > section[id]')) places.observe(pair);
  const stopStatuses = liveStatuses((held) => {
    statuses = held;
    paintSoon();
  });
  const onChange = ({ target }: Event) => {
    if (target instanceof Element && target.matches('[name=unknown]')) paintSoon();
  };
  document.addEventListener('change', onChange);
  addEventListener('stroka:settings', paintSoon);
  return () => {
    cancelAnimationFrame(asked);
    places.disconnect();
    stopStatuses();
    document.removeEventListener('change', onChange);
    removeEventListener('stroka:settings', paintSoon);
    wipe();
  };
}

function paintOf(word: PageWord, statuses: ReadonlyMap<string, Status>, isUnknownMarked: boolean): Paint | undefined {
  const saved = word.keys.find((key) => statuses.has(key));
  const status = saved === undefined ? undefined : statuses.get(saved);
  if (status === undefined) return isUnknownMarked && word.isLearnt ? 'word-unknown' : undefined;
  return paints.find((name) => name === `word-${status}`);
}

function wipe() {
  for (const name of paints) CSS.highlights.delete(name);
}
