// Paints saved words a moment after the page's scripts have come; where the words file does not come, the text stays unpainted.
import { useEffect } from 'react';
import type { WordsFile } from '#lib/glosses/words-file.ts';
import { loadWords } from '../word-card/load-words.ts';

/** Milliseconds after which what the reader pressed first has been answered. */
const MOMENT = 200;

/** `href` is where the words file of the text is. */
export function usePaint(href: string): void {
  useEffect(() => {
    let wipe: (() => void) | undefined;
    let isGone = false;
    const start = async () => {
      const [{ paintWords }, file] = await Promise.all([
        import('../highlights/highlights.ts'),
        loadWords<WordsFile>(href),
      ]);
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
