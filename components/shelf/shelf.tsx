// The shelf: every work as a pair of titles with the red line between them.

import { lemmasHref } from '#lib/glosses/address.ts';
import type { Work } from '#lib/model.ts';
import type { InterfaceLanguage } from '#lib/site/address.ts';
import type { IslandFiles } from '#lib/site/island-files.ts';
import type { Translate } from '#lib/site/translate.ts';
import { typeset } from '#lib/text/typography.ts';
import { IslandLoader, IslandPlace } from '../island/island.tsx';
import { RememberPlace } from '../memory/scripts.tsx';
import { factsOf } from '../title/facts.ts';
import { Dotted } from '../title/title.tsx';
import { Course, type CourseProps } from './course.tsx';
import { Publish } from './publish.tsx';
import styles from './shelf.module.css';

/** A work and the number of words in its original. */
export interface ShelvedWork {
  readonly work: Work;
  readonly words: number;
}

interface ShelfProps {
  readonly works: readonly ShelvedWork[];
  readonly course: CourseProps['course'];
  readonly lng: InterfaceLanguage;
  readonly t: Translate;
  /** The files of the island with the shares of known words. */
  readonly island: IslandFiles;
}

export function Shelf({ works, course, lng, t, island }: ShelfProps) {
  const first = course[0]?.work ?? works[0]?.work;
  return (
    <>
      <header className={styles.head}>
        <h1>{t('shelf.tagline')}</h1>
        {first ? (
          <p className="label">
            <span>
              {t('shelf.start')}{' '}
              <a href={`/${lng}/${first.slug}`} lang="ru">
                {lng === 'ru' ? `«${first.meta.title}»` : first.meta.title}
              </a>
            </span>
            <a href={`/${lng}`} data-continue="" hidden suppressHydrationWarning>
              {t('continue')}
            </a>
          </p>
        ) : (
          <p>
            {t('shelf.empty')} {t('shelf.empty.hint')}
          </p>
        )}
      </header>
      <RememberPlace lng={lng} prefix="" />
      <Course course={course} lng={lng} t={t} />
      <ul className={styles.shelf}>
        {works.map(({ work, words }) => (
          <ShelfRow key={work.slug} work={work} words={words} lng={lng} t={t} />
        ))}
      </ul>
      {first && <IslandLoader files={island} />}
      {first && <IslandPlace />}
      <Publish t={t} />
    </>
  );
}

function ShelfRow({ work, words, lng, t }: ShelvedWork & { readonly lng: InterfaceLanguage; readonly t: Translate }) {
  const { slug, meta, translation, lang, chapters } = work;
  return (
    <li className={styles.row}>
      <div className={styles.source} lang="ru" translate="no">
        <h2>
          <a href={`/${lng}/${slug}`}>{typeset(meta.title, 'ru')}</a>
        </h2>
        {meta.blurb && <p data-blurb={lng === 'ru' ? 'own' : 'other'}>{typeset(meta.blurb, 'ru')}</p>}
      </div>
      <div className={styles.target} lang={lang}>
        {translation.title && <p className={styles.title}>{typeset(translation.title, lang)}</p>}
        {translation.blurb && <p data-blurb={lng === lang ? 'own' : 'other'}>{typeset(translation.blurb, lang)}</p>}
      </div>
      <p className={`${styles.facts} label`}>
        <Dotted>
          {factsOf(meta, words, t, chapters.length).map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
        </Dotted>
        <span data-lemmas={lemmasHref(lang, slug)} />
      </p>
    </li>
  );
}
