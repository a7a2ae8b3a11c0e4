// Shows stress marks on the reading page as the setting says, and switches the setting by a key.
import { useEffect, useRef } from 'react';
import { onSettingChange, type StressSetting, stressSetting, switchStress } from '../page/settings.ts';
import { fetchMarks, type Marks } from './marks.ts';
import { showMarks } from './show-marks.ts';
import type { StressStrings } from './strings.ts';

/**
 * Follows the setting. `href` is the address of the text's marks, undefined if it has none. Returns the function that switches the setting to
 * its next state and tells the reader which one it is.
 */
export function useStress(href: string | undefined, strings: StressStrings, say: (text: string) => void): () => void {
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
        // The reader may have switched again in the meantime.
        if (turn === turns) erase = showMarks(found, state === 'pointer' ? 'pointer' : 'everywhere');
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
  }, [href, strings, say]);

  return () => {
    if (!href) return say(strings['stress.none']);
    say(strings[`stress.${switchStress()}`]);
  };
}
