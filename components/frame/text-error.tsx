// Shown instead of a text whose files have errors; other texts are not affected.
import type { Translate } from '#lib/site/translate.ts';
import styles from './notice.module.css';

interface TextErrorProps {
  readonly t: Translate;
  /** Path of the shelf. */
  readonly shelf: string;
}

export function TextError({ t, shelf }: TextErrorProps) {
  return (
    <div className={styles.notice}>
      <h1>{t('broken.title')}</h1>
      <p>{t('broken.text')}</p>
      <p>{t('broken.hint')}</p>
      <pre>npm run stroka -- check</pre>
      <p>
        <a href={shelf}>{t('missing.way')}</a>
      </p>
    </div>
  );
}
