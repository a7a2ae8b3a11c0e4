// The links at the end of a chapter: previous chapter, contents, next chapter.

import { formatAddress } from '#lib/segment/address.ts';
import { type InterfaceLanguage, type Neighbours, pagePath } from '#lib/site/address.ts';
import type { Translate } from '#lib/site/translate.ts';
import styles from './chapter-navigation.module.css';

interface ChapterNavigationProps {
  readonly work: string;
  readonly neighbours: Neighbours;
  readonly lng: InterfaceLanguage;
  readonly t: Translate;
}

export function ChapterNavigation({ work, neighbours: { previous, next }, lng, t }: ChapterNavigationProps) {
  return (
    <nav className={styles.ways} aria-label={t('contents')}>
      {previous && (
        <a rel="prev" href={pagePath(lng, formatAddress({ work, chapter: previous }))}>
          ← {t('chapter.previous')}
        </a>
      )}
      <a href={pagePath(lng, work)}>{t('contents')}</a>
      {next && (
        <a rel="next" href={pagePath(lng, formatAddress({ work, chapter: next }))}>
          {t('chapter.next')} →
        </a>
      )}
    </nav>
  );
}
