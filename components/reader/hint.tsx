// The line above the text that says what a tap does, true for the view and for the device; the style sheet shows one of them.
import { template } from '#lib/site/templates.ts';
import type { Translate } from '#lib/site/translate.ts';
import styles from './hint.module.css';

const states = ['closed', 'open', 'translation'] as const;

export function Hint({ t }: { readonly t: Translate }) {
  return (
    <span className={styles.hint}>
      {states.map((state) => (
        <span key={state} className={styles[state]}>
          <Verb text={template(t, `hint.${state}`)} t={t} />{' '}
        </span>
      ))}
      <span className={styles.menu}>{t('hint.menu')}</span>
      <span className={styles.plain}>{t('hint.plain')}</span>
    </span>
  );
}

/** The text with its verb for a finger and for a mouse. */
function Verb({ text, t }: { readonly text: string; readonly t: Translate }) {
  const [before, after] = text.split('{{tap}}');
  return (
    <>
      {before}
      <span className={styles.tap}>{t('hint.tap')}</span>
      <span className={styles.click}>{t('hint.click')}</span>
      {after}
    </>
  );
}
