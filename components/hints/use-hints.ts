// Shows hints above words while the setting is on; without the words file there are none.
import { useEffect } from 'react';
import type { WordsFile } from '#lib/glosses/words-file.ts';
import { loadJson } from '../download/json-files.ts';
import { onSettingChange, readerLevel } from '../page/settings.ts';
import { showHints } from './hints.ts';

/** `href` is the address of the text's words file. */
export function useHints(href: string): void {
  useEffect(() => {
    let erase: (() => void) | undefined;
    let isGone = false;
    const follow = async () => {
      const file = readerLevel() > 0 ? await loadJson<WordsFile>(href) : undefined;
      if (isGone) return;
      if (readerLevel() === 0) {
        erase?.();
        erase = undefined;
      } else if (file) erase ??= showHints(file);
    };
    const stop = onSettingChange('hints', follow);
    follow();
    return () => {
      isGone = true;
      stop();
      erase?.();
    };
  }, [href]);
}
