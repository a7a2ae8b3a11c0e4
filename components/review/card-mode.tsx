// How cards ask: with the word hidden in its sentence, shown in it, to be typed, or heard. Remembered with the settings.

import { useEffect, useRef, useState } from 'react';
import { SETTINGS_EVENT } from '../page/contract.ts';
import styles from './review.module.css';
import type { ReviewStrings } from './strings.ts';

const MODES = ['hidden', 'shown', 'typed', 'heard'] as const;

export type CardMode = (typeof MODES)[number];

interface ModeState {
  readonly value: CardMode;
  readonly choose: (mode: CardMode) => void;
}

export function useMode(): ModeState {
  const [value, choose] = useState<CardMode>('hidden');
  return { value, choose };
}

export function CardModeChoice({ strings, mode }: { readonly strings: ReviewStrings; readonly mode: ModeState }) {
  const place = useRef<HTMLFieldSetElement>(null);
  const { choose } = mode;
  useEffect(() => {
    // The inline script that remembers settings checks the button that was chosen before.
    dispatchEvent(new Event(SETTINGS_EVENT));
    const chosen = place.current?.querySelector<HTMLInputElement>(':checked')?.value;
    choose(MODES.find((each) => each === chosen) ?? 'hidden');
  }, [choose]);
  return (
    <fieldset ref={place} className={styles.mode}>
      <legend className="label">{strings['review.mode']}</legend>
      {MODES.map((value) => (
        <label key={value}>
          <input
            type="radio"
            name="review"
            value={value}
            data-setting=""
            defaultChecked={mode.value === value}
            onChange={() => choose(value)}
          />
          {strings[`review.${value}`]}
        </label>
      ))}
    </fieldset>
  );
}
