// Settings as the radio buttons of the page have them (components/settings, components/reader/views.tsx).
import { SETTINGS_EVENT, VIEW } from './contract.ts';

export type View = 'original' | 'side' | 'lines' | 'translation';
export type StressSetting = 'off' | 'on' | 'unknown' | 'pointer';

/** Switches to the view after the present one and returns it. */
export function switchView(): View {
  return (checkNext(VIEW) ?? 'side') as View;
}

/** Where stress marks are shown. */
export function stressSetting(): StressSetting {
  return stressOf(document.querySelector<HTMLInputElement>('[name=stress]:checked')?.value);
}

/** Switches to the state after the present one and returns it. */
export function switchStress(): StressSetting {
  return stressOf(checkNext('[name=stress]'));
}

/** The level above which words have hints: 1 for A1 to 5 for C1; 0 if hints are off. */
export function readerLevel(): number {
  const chosen = document.querySelector<HTMLInputElement>('[name=hints]:checked')?.value ?? '';
  return ['A1', 'A2', 'B1', 'B2', 'C1'].indexOf(chosen) + 1;
}

/** Whether words that are not saved are highlighted. */
export function isUnknownHighlighted(): boolean {
  return document.querySelector('#unknown-on:checked') !== null;
}

/** Whether keys without Ctrl, Meta or Alt are commands. */
export function areKeysOn(): boolean {
  return document.querySelector('#keys-off:checked') === null;
}

/** Calls `changed` whenever a setting of this name may have changed, until the returned function is called. */
export function onSettingChange(name: 'stress' | 'unknown' | 'hints', changed: () => void): () => void {
  const onChange = ({ target }: Event) => {
    if (target instanceof Element && target.matches(`[name=${name}]`)) changed();
  };
  document.addEventListener('change', onChange);
  addEventListener(SETTINGS_EVENT, changed);
  return () => {
    document.removeEventListener('change', onChange);
    removeEventListener(SETTINGS_EVENT, changed);
  };
}

function checkNext(buttons: string): string | undefined {
  const all = [...document.querySelectorAll<HTMLInputElement>(buttons)];
  const next = all[(all.findIndex((button) => button.checked) + 1) % all.length];
  next?.click();
  return next?.value;
}

function stressOf(value: string | undefined): StressSetting {
  return value === 'on' || value === 'unknown' || value === 'pointer' ? value : 'off';
}
