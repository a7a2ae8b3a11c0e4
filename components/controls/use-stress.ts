// The setting of stress marks on a reading page: what it asks for is fetched and shown, and a key goes through its states.
import { useEffect, useRef } from 'react';
import type { Marks } from '../stress/marks.ts';
import type { DeskStrings } from './strings.ts';

/**
 * Follows the setting from now on. `href` is where the text's marks are, undefined where it has none. Gives the function that goes on to the
 * next state and says which it is.
 */
export function useStress(href: string | undefined, strings: DeskStrings, say: (text: string) => void): () => void {
  const marks = useRef<Promise<Marks>>(undefined);
  useEffect(() => {
    if (!href) return;
    let erase: (() => void) | undefined;
    let latest: string | undefined;
    let turns = 0;
    const follow = async () => {
      const state = stressState();
      if (state === latest) return;
      latest = state;
      turns += 1;
      const turn = turns;
      erase?.();
      erase = undefined;
      if (state === 'off') return;
      try {
        const [{ showMarks }, { fetchMarks }] = await Promise.all([
          import('../stress/stress-layer.ts'),
          import('../stress/marks.ts'),
        ]);
        marks.current ??= fetchMarks(href);
        const found = await marks.current;
        // Meanwhile the reader may have chosen otherwise.
        if (turn === turns) erase = showMarks(found, state === 'pointer' ? 'pointer' : 'everywhere');
      } catch {
        marks.current = undefined;
        if (turn === turns) latest = undefined;
        say(strings['stress.lost']);
      }
    };
    const onChange = ({ target }: Event) => {
      if (target instanceof Element && target.matches('[name=stress]')) follow();
    };
    document.addEventListener('change', onChange);
    addEventListener('stroka:settings', follow);
    follow();
    return () => {
      turns += 1;
      erase?.();
      document.removeEventListener('change', onChange);
      removeEventListener('stroka:settings', follow);
    };
  }, [href, strings, say]);

  return () => {
    if (!href) return say(strings['stress.none']);
    const states = [...document.querySelectorAll<HTMLInputElement>('[name=stress]')];
    const next = states[(states.findIndex((state) => state.checked) + 1) % states.length];
    next?.click();
    const name = next?.value === 'on' || next?.value === 'pointer' ? next.value : 'off';
    say(strings[`stress.${name}`]);
  };
}

function stressState(): string {
  return document.querySelector<HTMLInputElement>('[name=stress]:checked')?.value ?? 'off';
}
