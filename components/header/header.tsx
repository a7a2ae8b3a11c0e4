// The header of every page: the name, the shelf, the interface languages, the settings button.
import { INTERFACE_LANGUAGES, type InterfaceLanguage } from '#lib/site/address.ts';
import type { Translate } from '#lib/site/translate.ts';
import styles from './header.module.css';

interface HeaderProps {
  readonly lng: InterfaceLanguage;
  readonly t: Translate;
  /** The page's path without its language. */
  readonly path: string;
}

const languageNames = { en: 'English', ru: 'Русский' } as const;

export function Header({ lng, t, path }: HeaderProps) {
  return (
    <header className={styles.header}>
      <a className={styles.name} href={`/${lng}`} aria-label={`Stroka: ${t('shelf')}`}>
        <span lang="ru" translate="no">
          Строка
        </span>
      </a>
      <nav className={`${styles.ways} label`} aria-label={t('language')}>
        {INTERFACE_LANGUAGES.map((language) =>
          language === lng ? (
            <span key={language} lang={language} aria-current="true">
              {languageNames[language]}
            </span>
          ) : (
            <a key={language} lang={language} hrefLang={language} rel="nofollow" href={`/?lng=${language}&to=${path}`}>
              {languageNames[language]}
            </a>
          ),
        )}
        <button type="button" popoverTarget="settings" className={styles.settings} aria-label={t('settings')}>
          <span aria-hidden="true">Aa</span>
        </button>
      </nav>
    </header>
  );
}
