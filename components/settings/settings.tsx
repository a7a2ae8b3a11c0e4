// The settings: colours, text size, stress marks, words and keys. Radio buttons in a popover, which work without a script; a script only remembers them.
import type { ReactNode } from 'react';
import type { Translate } from '#lib/site/translate.ts';
import styles from './settings.module.css';

const choices = {
  theme: ['system', 'light', 'dark'],
  size: ['small', 'normal', 'large', 'larger'],
  stress: ['off', 'on', 'unknown', 'pointer'],
  hints: ['A1', 'A2', 'B1', 'B2', 'C1', 'off'],
  unknown: ['off', 'on'],
  keys: ['on', 'off'],
} as const;
const defaults = { theme: 'system', size: 'normal', stress: 'off', hints: 'off', unknown: 'off', keys: 'on' } as const;

/** What needs the page's script as soon as a page opens. */
const scripted = new Set([
  'stress-on',
  'stress-unknown',
  ...choices.hints.slice(0, -1).map((level) => `hints-${level}`),
]);

export function Settings({ t }: { readonly t: Translate }) {
  return (
    <div id="settings" popover="auto" className={styles.settings} role="dialog" aria-label={t('settings')}>
      <Choice name="theme" t={t} />
      <Choice name="size" t={t} />
      <Choice name="stress" t={t}>
        <p className={`${styles.unstressed} label`}>{t('stress.none')}</p>
      </Choice>
      <Choice name="hints" t={t}>
        <p className={`${styles.note} label`}>{t('settings.hints.note')}</p>
      </Choice>
      <Choice name="unknown" t={t} />
      <Choice name="keys" t={t} />
    </div>
  );
}

interface ChoiceProps {
  readonly name: keyof typeof choices;
  readonly t: Translate;
  /** A note below the choice. */
  readonly children?: ReactNode;
}

function Choice({ name, t, children }: ChoiceProps) {
  return (
    <fieldset className={`${styles.choice} ${name === 'hints' ? styles.scale : ''}`}>
      <legend className="label">{t(`settings.${name}`)}</legend>
      {choices[name].map((value) => (
        <label key={value}>
          <input
            type="radio"
            id={`${name}-${value}`}
            name={name}
            value={value}
            data-setting=""
            data-scripted={scripted.has(`${name}-${value}`) ? '' : undefined}
            defaultChecked={value === defaults[name]}
          />
          {/^[A-C]\d$/.test(value) ? value : t(`settings.${name}.${value}` as 'settings.keys.on')}
        </label>
      ))}
      {children}
    </fieldset>
  );
}
