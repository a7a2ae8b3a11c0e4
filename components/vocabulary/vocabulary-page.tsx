// The frame of the two pages that live on saved words: the title, and a word for those without scripts.
import type { ReactNode } from 'react';
import styles from './vocabulary.module.css';

interface VocabularyPageProps {
  readonly title: string;
  readonly noscript: string;
  readonly children: ReactNode;
}

/** Marked data-app: such a page is nothing without its scripts, which next-cache/ leaves in it. */
export function VocabularyPage({ title, noscript, children }: VocabularyPageProps) {
  return (
    <div className={styles.page} data-app="">
      <h1>{title}</h1>
      <noscript>
        <p>{noscript}</p>
      </noscript>
      {children}
    </div>
  );
}
