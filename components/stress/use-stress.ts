// Shows stress marks on the reading page as the setting says, and switches the setting by a key.
import { useEffect, useRef } from 'react';
import type { WordsFile } from '#lib/glosses/words-file.ts';
import { loadJson } from '../download/json-files.ts';
import { onSettingChange, type StressSetting, stressSetting, switchStress } from '../page/settings.ts';
import { fetchMarks, type Marks } from './marks.ts';
import { markPointer, showMarks } from './show-marks.ts';
import type { StressStrings } from './strings.ts';
import { markUnknown } from './unknown-marks.ts';

/**
 * Follows the setting. `href` is the address of the text's marks, undefined if it has none, `wordsHref` that of its words file. Returns the
 * function that switches the setting to its next state and tells the reader which one it is.
 */
export function useStress(
  href: string | undefined,
  wordsHref: string,
  strings: StressStrings,
  say: (text: string) => void,
): () => void {
  const marks = useRef<Promise<Marks>>(undefined);
  useEffect(() => {
    if (!href) return;
    let erase: (() => void) | undefined;
    let latest: StressSetting | undefined;
    let turns = 0;
    const follow = async () => {
      const state = stressSetting();
      if (state === latest) return;
      latest = state;
      turns += 1;
      const turn = turns;
      erase?.();
      erase = undefined;
      if (state === 'off') return;
      try {
        marks.current ??= fetchMarks(href);
        const found = await marks.current;
        const words = state === 'unknown' ? await loadJson<WordsFile>(wordsHref) : undefined;
        // The reader may have switched again in the meantime.
        if (turn !== turns) return;
        // Without its words file a text has all its marks.
        erase = words ? markUnknown(found, words) : state === 'pointer' ? markPointer(found) : showMarks(found);
      } catch {
        marks.current = undefined;
        if (turn === turns) latest = undefined;
        say(strings['stress.lost']);
      }
    };
    const stopSettings = onSettingChange('stress', follow);
    follow();
    return () => {
      turns += 1;
      erase?.();
      stopSettings();
    };
  }, [href, wordsHref, strings, say]);

  return () => {
    if (!href) return say(strings['stress.none']);
    say(strings[`stress.${switchStress()}`]);
  };
}
