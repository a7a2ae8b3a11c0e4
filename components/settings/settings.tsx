// The settings: colours, text size, stress marks, words and keys. Radio buttons in a popover, which work without a script; a script only remembers them.
import type { ReactNode } from 'react';
import type { Translate } from '#lib/site/translate.ts';
import styles from './settings.module.css';

const choices = {
  theme: ['system', 'light', 'dark'],
  size: ['small', 'normal', 'large', 'larger'],
  stress: ['off', 'on', 'pointer'],
  unknown: ['off', 'on'],
  keys: ['on', 'off'],
} as const;
const defaults = { theme: 'system', size: 'normal', stress: 'off', unknown: 'off', keys: 'on' } as const;

export function Settings({ t }: { readonly t: Translate }) {
  return (
    <div id="settings" popover="auto" className={styles.settings} role="dialog" aria-label={t('settings')}>
      <Choice name="theme" t={t} />
      <Choice name="size" t={t} />
      <Choice name="stress" t={t}>
        <p className={`${styles.unstressed} label`}>{t('stress.none')}</p>
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
    <fieldset className={styles.choice}>
      <legend className="label">{t(`settings.${name}`)}</legend>
      {choices[name].map((value) => (
        <label key={value}>
          <input
            type="radio"
            id={`${name}-${value}`}
            name={name}
            value={value}
            data-setting=""
            defaultChecked={value === defaults[name]}
          />
          {t(`settings.${name}.${value}` as 'settings.keys.on')}
        </label>
      ))}
      {children}
    </fieldset>
  );
}
