// The end of a text: what to read next. What the reader saved in it is added by the page's island (end-words.tsx).
import type { Work } from '#lib/model.ts';
import { type InterfaceLanguage, pagePath } from '#lib/site/address.ts';
import type { Translate } from '#lib/site/translate.ts';
import { typeset } from '#lib/text/typography.ts';
import styles from './text-end.module.css';

interface TextEndProps {
  /** The work to read next; undefined if there is none. */
  readonly next: Work | undefined;
  readonly lng: InterfaceLanguage;
  readonly t: Translate;
}

export function TextEnd({ next, lng, t }: TextEndProps) {
  if (!next) return null;
  const { level, title } = next.meta;
  return (
    <nav className={styles.end} aria-labelledby="next">
      <h2 id="next" className="label">
        {level ? t('end.next.level', { level }) : t('end.next')}
      </h2>
      <p>
        <a href={pagePath(lng, next.slug)} lang="ru">
          {typeset(title, 'ru')}
        </a>
        {next.translation.title && (
          <span className={styles.target} lang={next.lang}>
            {typeset(next.translation.title, next.lang)}
          </span>
        )}
      </p>
    </nav>
  );
}
