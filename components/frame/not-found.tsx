// The message that a page was not found, in both languages: the reader's language is not known there.
import type { InterfaceLanguage } from '#lib/site/address.ts';
import type { Translate } from '#lib/site/translate.ts';
import styles from './notice.module.css';

interface NotFoundNoticeProps {
  readonly interfaces: readonly { readonly lng: InterfaceLanguage; readonly t: Translate }[];
}

export function NotFoundNotice({ interfaces }: NotFoundNoticeProps) {
  return (
    <>
      {interfaces.map(({ lng, t }) => (
        <section key={lng} className={styles.notice} lang={lng}>
          <h1>{t('missing.title')}</h1>
          <p>{t('missing.text')}</p>
          <p>
            <a href={`/${lng}`}>{t('missing.way')}</a>
          </p>
        </section>
      ))}
    </>
  );
}
