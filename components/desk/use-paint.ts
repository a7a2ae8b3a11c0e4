// Paints saved words once the page has nothing better to do; where their file does not come, the text stays unpainted.
import { useEffect } from 'react';

/** `href` is where the words file of the text is. */
export function usePaint(href: string): void {
  useEffect(() => {
    let wipe: (() => void) | undefined;
    let isGone = false;
    const start = async () => {
      const [{ paintWords }, response] = await Promise.all([import('../paint/paint.ts'), fetch(href)]);
      if (response.ok && !isGone) wipe = paintWords(await response.json());
    };
    const timer = setTimeout(() => start().catch(() => {}), 200);
    return () => {
      isGone = true;
      clearTimeout(timer);
      wipe?.();
    };
  }, [href]);
}
