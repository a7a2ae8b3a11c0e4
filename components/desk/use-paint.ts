// Paints saved words a moment after the page's scripts have come; where the words file does not come, the text stays unpainted.
import { useEffect } from 'react';
import type { WordsFile } from '#lib/words/words-file.ts';
import { loadWords } from '../words/load-words.ts';

/** Milliseconds after which what the reader pressed first has been answered. */
const MOMENT = 200;

/** `href` is where the words file of the text is. */
export function usePaint(href: string): void {
  useEffect(() => {
    let wipe: (() => void) | undefined;
    let isGone = false;
    const start = async () => {
      const [{ paintWords }, file] = await Promise.all([import('../paint/paint.ts'), loadWords<WordsFile>(href)]);
      if (file && !isGone) wipe = paintWords(file);
    };
    const timer = setTimeout(() => start().catch(() => {}), MOMENT);
    return () => {
      isGone = true;
      clearTimeout(timer);
      wipe?.();
    };
  }, [href]);
}
