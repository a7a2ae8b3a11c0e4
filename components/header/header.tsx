// The header of every page: the name, the library, the search, the saved words with the number due, the interface languages, the settings button.
import { INTERFACE_LANGUAGES, type InterfaceLanguage } from '#lib/site/address.ts';
import { template } from '#lib/site/templates.ts';
import type { Translate } from '#lib/site/translate.ts';
import { ShowDueWords } from '../memory/scripts.tsx';
import styles from './header.module.css';

interface HeaderProps {
  readonly lng: InterfaceLanguage;
  readonly t: Translate;
  /** The page's path without its language. */
  readonly path: string;
}

/** The languages' names, in two parts: the first is what a narrow screen shows. */
const languageNames = { en: ['Eng', 'lish'], ru: ['Рус', 'ский'] } as const;

export function Header({ lng, t, path }: HeaderProps) {
  const current = (place: string) => (path === place ? 'page' : undefined);
  return (
    <header className={styles.header}>
      <a className={styles.name} href={`/${lng}`} aria-label={`Stroka: ${t('shelf')}`}>
        <span lang="ru" translate="no">
          Строка
        </span>
      </a>
      <nav className={`${styles.ways} label`} aria-label={t('nav')}>
        <a href={`/${lng}`} aria-current={current('')}>
          {t('shelf')}
        </a>
        <a href={`/${lng}/mine`} aria-current={current('/mine')} className={styles.mine}>
          {t('nav.own')}
        </a>
        <a href={`/${lng}/search`} aria-current={current('/search')} className={styles.search} data-search="">
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M11 11l4 4M12 7A5 5 0 1 1 2 7a5 5 0 0 1 10 0" />
          </svg>
          <span className={styles.rest}>{t('search.title')}</span>
        </a>
        <a
          href={`/${lng}/words`}
          aria-current={current('/words')}
          className={styles.words}
          data-due-words={template(t, 'words.due_other')}
          suppressHydrationWarning
        >
          {t('nav.words')}
        </a>
        {INTERFACE_LANGUAGES.map((language) =>
          language === lng ? (
            <span key={language} className={styles.here} lang={language} aria-current="true">
              <LanguageName language={language} />
            </span>
          ) : (
            <a key={language} lang={language} hrefLang={language} rel="nofollow" href={`/?lng=${language}&to=${path}`}>
              <LanguageName language={language} />
            </a>
          ),
        )}
        <button type="button" popoverTarget="settings" className={styles.settings} aria-label={t('settings')}>
          <span aria-hidden="true">Aa</span>
        </button>
      </nav>
      <ShowDueWords />
    </header>
  );
}

function LanguageName({ language }: { readonly language: InterfaceLanguage }) {
  const [start, rest] = languageNames[language];
  return (
    <span>
      {start}
      <span className={styles.rest}>{rest}</span>
    </span>
  );
}
