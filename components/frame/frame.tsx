// The frame of every page: the skip link, the header, the settings, the footer.
import type { ReactNode } from 'react';
import type { InterfaceLanguage } from '#lib/site/address.ts';
import { licenceName } from '#lib/site/licences.ts';
import type { Translate } from '#lib/site/translate.ts';
import { Header } from '../header/header.tsx';
import { RememberSettings } from '../memory/scripts.tsx';
import { Settings } from '../settings/settings.tsx';
import styles from './frame.module.css';

interface FrameProps {
  /** The licence of the library's texts; undefined: none is claimed. */
  readonly licence: string | undefined;
  readonly lng: InterfaceLanguage;
  readonly t: Translate;
  /** The page's path without its language: "" for the shelf, "/about". */
  readonly path: string;
  readonly children: ReactNode;
}

export function Frame({ licence, lng, t, path, children }: FrameProps) {
  return (
    <>
      <a className={styles.skip} href="#text">
        {t('skip')}
      </a>
      <Header lng={lng} t={t} path={path} />
      <Settings t={t} />
      <RememberSettings />
      <main id="text">{children}</main>
      <footer className={`${styles.foot} label`}>
        <span>{licence && t('footer.texts', { licence: licenceName(licence) })}</span>
        <nav>
          <a href={`/${lng}/mine`}>{t('own.title')}</a>
          <a href={`/${lng}/words`}>{t('words.title')}</a>
          <a href={`/${lng}/offline`}>{t('offline')}</a>
          <a href={`/${lng}/about`}>{t('about')}</a>
          <a href={`/${lng}/feed`}>{t('feed')}</a>
        </nav>
      </footer>
    </>
  );
}
