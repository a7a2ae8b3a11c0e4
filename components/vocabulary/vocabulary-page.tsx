// The frame of the two pages of saved words: the title, and a message for readers without scripts.
import type { ReactNode } from 'react';
import styles from './vocabulary.module.css';

interface VocabularyPageProps {
  readonly title: string;
  readonly noscript: string;
  readonly children: ReactNode;
}

/** Marked data-app: such a page does not work without scripts, so next-cache/ leaves them in it. */
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
