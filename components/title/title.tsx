// The title of a text or a book: author, title in both languages, and facts about it.

import { Fragment, type ReactNode } from 'react';
import type { Work } from '#lib/model.ts';
import type { DraftKind } from '#lib/segment/states.ts';
import type { InterfaceLanguage } from '#lib/site/address.ts';
import type { Translate } from '#lib/site/translate.ts';
import { typeset } from '#lib/text/typography.ts';
import { DraftNotice } from '../draft-notice/draft-notice.tsx';
import styles from './title.module.css';

interface TitleProps {
  readonly work: Work;
  readonly t: Translate;
  readonly lng: InterfaceLanguage;
  readonly source: string;
  readonly target: string | undefined;
  /** Whether the title is a segment of the text, whose words can be looked up. */
  readonly segment?: boolean;
  /** Facts about it: kind, level, minutes. */
  readonly facts: readonly string[];
  /** Who made the draft of the translated title; undefined if a person has reviewed it. */
  readonly draft?: DraftKind | undefined;
  /** Whether this is a chapter: then the book's title is above it, with a link to the contents. */
  readonly chapter?: boolean;
  /** Path of the work as an EPUB, if this page is the whole work. */
  readonly epub?: string | undefined;
  /** The button to keep the work offline, if this page is the whole work. */
  readonly keep?: ReactNode;
}

export function Title({
  work,
  t,
  lng,
  source,
  target,
  segment = false,
  facts,
  draft,
  chapter = false,
  epub,
  keep,
}: TitleProps) {
  const { meta, translation, lang } = work;
  return (
    <header className={styles.title} id="h1">
      <p className="label">
        <Dotted>
          {chapter && (
            <a href={`/${lng}/${work.slug}`}>
              <span lang="ru">{meta.title}</span>
            </a>
          )}
          {meta.author && <span lang="ru">{meta.author}</span>}
          {meta.year && <span>{meta.year}</span>}
          {translation.author && translation.author !== meta.author && <span lang={lang}>{translation.author}</span>}
        </Dotted>
      </p>
      <h1 lang="ru" translate="no">
        {segment ? <span data-n="1">{typeset(source, 'ru')}</span> : typeset(source, 'ru')}
      </h1>
      {target && (
        <p className={styles.target} lang={lang}>
          {typeset(target, lang)}
          {draft && <DraftNotice lng={lng}>{t(`draft.${draft}`)}</DraftNotice>}
        </p>
      )}
      <p className="label">
        <Dotted>
          {facts.map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
        </Dotted>
        {epub && (
          <span className={styles.epub}>
            {facts.length > 0 && ' · '}
            <a href={epub} type="application/epub+zip" rel="nofollow">
              EPUB<span className="away"> {t('epub')}</span>
            </a>
          </span>
        )}
        {keep && (
          <span className={styles.epub}>
            {' · '}
            {keep}
          </span>
        )}
      </p>
    </header>
  );
}

/** Its children in a line, with dots between. */
export function Dotted({ children }: { readonly children: React.ReactNode }) {
  const shown = [children].flat(2).filter(Boolean);
  return shown.map((child, index) => (
    // The children of a line never change their order.
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    <Fragment key={index}>
      {index > 0 && ' · '}
      {child}
    </Fragment>
  ));
}
