// A book's contents: its parts and chapters, with both languages on each line.

import type { Work } from '#lib/model.ts';
import { formatAddress } from '#lib/segment/address.ts';
import type { DraftKind } from '#lib/segment/states.ts';
import { type InterfaceLanguage, pagePath } from '#lib/site/address.ts';
import type { Translate } from '#lib/site/translate.ts';
import { typeset } from '#lib/text/typography.ts';
import { readingMinutes } from '#lib/text/words.ts';
import { DraftNotice } from '../draft-notice/draft-notice.tsx';
import { RememberPlace } from '../memory/scripts.tsx';
import styles from './contents.module.css';

/** A chapter in the contents. */
export interface ChapterLine {
  readonly number: number;
  readonly source: string;
  readonly target: string | undefined;
  /** Who made the draft of the translated title; undefined if a person has reviewed it. */
  readonly draft: DraftKind | undefined;
  /** Number of words of the original. */
  readonly words: number;
}

interface ContentsProps {
  readonly work: Work;
  readonly chapters: readonly ChapterLine[];
  readonly lng: InterfaceLanguage;
  readonly t: Translate;
}

export function Contents({ work, chapters, lng, t }: ContentsProps) {
  const { meta, translation, lang } = work;
  const inParts = new Set(meta.parts?.flatMap((part) => part.chapters));
  const loose = chapters.filter(({ number }) => !inParts.has(number));
  const line = (chapter: ChapterLine) => (
    <ContentsLine key={chapter.number} chapter={chapter} work={work} lng={lng} t={t} />
  );
  const blurb = lng === 'ru' ? meta.blurb : (translation.blurb ?? meta.blurb);
  return (
    <>
      {blurb && (
        <p className={styles.blurb}>
          <span>{typeset(blurb, lng)}</span>
        </p>
      )}
      <p className={`${styles.way} label`}>
        <a href={pagePath(lng, formatAddress({ work: work.slug, chapter: chapters[0]?.number }))}>
          {t('contents.start')}
        </a>
        <a href={pagePath(lng, work.slug)} data-continue="" hidden suppressHydrationWarning>
          {t('continue')}
        </a>
      </p>
      <RememberPlace lng={lng} prefix={`${work.slug}.`} />
      <nav className={styles.contents} aria-label={t('contents')}>
        {loose.length > 0 && <ol>{loose.map(line)}</ol>}
        {meta.parts?.map((part, index) => (
          <section key={part.title}>
            <h2 className={styles.part}>
              <span lang="ru" translate="no">
                {typeset(part.title, 'ru')}
              </span>{' '}
              <i lang={lang}>{typeset(translation.parts?.[index]?.title ?? '', lang)}</i>
            </h2>
            <ol>{chapters.filter(({ number }) => part.chapters.includes(number)).map(line)}</ol>
          </section>
        ))}
      </nav>
    </>
  );
}

interface ContentsLineProps {
  readonly chapter: ChapterLine;
  readonly work: Work;
  readonly lng: InterfaceLanguage;
  readonly t: Translate;
}

function ContentsLine({ chapter: { number, source, target, draft, words }, work, lng, t }: ContentsLineProps) {
  return (
    <li className={styles.line}>
      <span className="label">{number}</span>
      <a href={pagePath(lng, formatAddress({ work: work.slug, chapter: number }))} lang="ru" translate="no">
        {typeset(source, 'ru')}
      </a>
      <i lang={work.lang}>
        {target && typeset(target, work.lang)}
        {draft && <DraftNotice lng={lng}>{t(`draft.${draft}`)}</DraftNotice>}
      </i>
      <span className="label">{t('minutes', { count: readingMinutes(words) })}</span>
    </li>
  );
}
