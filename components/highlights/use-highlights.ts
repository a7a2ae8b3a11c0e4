// Highlights saved words shortly after the page's script has loaded; without the words file there are no highlights.
import { useEffect } from 'react';
import type { WordsFile } from '#lib/glosses/words-file.ts';
import { loadJson } from '../download/json-files.ts';
import { highlightWords } from './highlights.ts';

/** Milliseconds to wait, so that what the reader did first is handled first. */
const DELAY = 200;

/** `href` is the address of the text's words file. */
export function useHighlights(href: string): void {
  useEffect(() => {
    let clear: (() => void) | undefined;
    let isGone = false;
    const start = async () => {
      const file = await loadJson<WordsFile>(href);
      if (file && !isGone) clear = highlightWords(file);
    };
    const timer = setTimeout(start, DELAY);
    return () => {
      isGone = true;
      clearTimeout(timer);
      clear?.();
    };
  }, [href]);
}
