// The footnotes at the end of a text, in both languages, each with a link back to its place.

import type { Translate } from '#lib/site/translate.ts';
import { typeset } from '#lib/text/typography.ts';
import styles from './notes.module.css';
import type { NumberedNote } from './number-notes.ts';

interface NotesProps {
  readonly notes: readonly NumberedNote[];
  /** Language of the translation. */
  readonly lang: string;
  readonly t: Translate;
}

export function Notes({ notes, lang, t }: NotesProps) {
  if (notes.length === 0) return null;
  return (
    <aside className={styles.notes} aria-label={t('notes')}>
      <ol>
        {notes.map(({ number, segment, source, target }) => (
          <li key={number} id={`note-${number}`}>
            <p lang="ru" translate="no">
              {typeset(source, 'ru')}
            </p>
            {target && <p lang={lang}>{typeset(target, lang)}</p>}
            <a href={`#note-of-${segment}-${number}`} aria-label={t('note.back')}>
              ↑
            </a>
          </li>
        ))}
      </ol>
    </aside>
  );
}
