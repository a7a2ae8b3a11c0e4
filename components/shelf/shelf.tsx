// The shelf: works as pairs of titles with the red line between them, easiest first, with filters and pages.

import { lemmasHref } from '#lib/glosses/address.ts';
import type { Work } from '#lib/model.ts';
import type { InterfaceLanguage } from '#lib/site/address.ts';
import type { IslandFiles } from '#lib/site/island-files.ts';
import { type ShelfFilter, type ShelfPage, type ShelvedWork, shelfPath } from '#lib/site/shelf.ts';
import { template } from '#lib/site/templates.ts';
import type { Translate } from '#lib/site/translate.ts';
import { typeset } from '#lib/text/typography.ts';
import { IslandLoader, IslandPlace } from '../island/island.tsx';
import { type NextTexts, RememberPlace, ShowProgress } from '../memory/scripts.tsx';
import { factsOf } from '../title/facts.ts';
import { Dotted } from '../title/title.tsx';
import { Course, type CourseProps } from './course.tsx';
import { type FilterChoices, Filters } from './filters.tsx';
import { Publish } from './publish.tsx';
import styles from './shelf.module.css';

interface ShelfProps {
  readonly page: ShelfPage;
  readonly filter: ShelfFilter;
  readonly choices: FilterChoices;
  /** Where a new reader begins; undefined in an empty library. */
  readonly first: Work | undefined;
  readonly course: CourseProps['course'];
  readonly next: NextTexts;
  readonly lng: InterfaceLanguage;
  readonly t: Translate;
  /** The files of the island with the shares of known words. */
  readonly island: IslandFiles;
}

export function Shelf({ page: { works, pages }, filter, choices, first, course, next, lng, t, island }: ShelfProps) {
  return (
    <>
      <header className={styles.head}>
        <h1>{t('shelf.tagline')}</h1>
        {first ? (
          <p className={`${styles.ways} label`}>
            <span>
              {t('shelf.start')}{' '}
              <a href={`/${lng}/${first.slug}`} lang="ru">
                {lng === 'ru' ? `«${first.meta.title}»` : first.meta.title}
              </a>
            </span>
            <a href={`/${lng}`} data-continue="" hidden suppressHydrationWarning>
              {t('continue')}
            </a>
            <span data-next="" hidden suppressHydrationWarning>
              {t('shelf.next')}{' '}
              <a href={`/${lng}`} lang="ru" suppressHydrationWarning>
                {' '}
              </a>
            </span>
          </p>
        ) : (
          <p>
            {t('shelf.empty')} {t('shelf.empty.hint')}
          </p>
        )}
      </header>
      <RememberPlace lng={lng} prefix="" />
      <Course course={course} lng={lng} t={t} />
      <Filters filter={filter} choices={choices} lng={lng} t={t} />
      <ul className={styles.shelf}>
        {works.map(({ work, words }) => (
          <ShelfRow key={work.slug} work={work} words={words} lng={lng} t={t} />
        ))}
      </ul>
      <Pages filter={filter} pages={pages} lng={lng} t={t} />
      <ShowProgress lng={lng} next={next} />
      {first && <IslandLoader files={island} />}
      {first && <IslandPlace />}
      <Publish t={t} />
    </>
  );
}

interface PagesProps {
  readonly filter: ShelfFilter;
  readonly pages: number;
  readonly lng: InterfaceLanguage;
  readonly t: Translate;
}

function Pages({ filter, pages, lng, t }: PagesProps) {
  const { page = 1 } = filter;
  if (pages < 2) return null;
  return (
    <nav className={`${styles.pages} label`} aria-label={t('shelf.pages')}>
      {page > 1 && (
        <a rel="prev" href={shelfPath(lng, { ...filter, page: page - 1 })}>
          ← {t('passage.previous')}
        </a>
      )}
      <span>{t('shelf.page', { page, pages })}</span>
      {page < pages && (
        <a rel="next" href={shelfPath(lng, { ...filter, page: page + 1 })}>
          {t('passage.next')} →
        </a>
      )}
    </nav>
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
        <span data-read={slug} data-chapters={chapters.length || undefined} suppressHydrationWarning hidden>
          {template(t, 'shelf.read')}
        </span>
        <span data-lemmas={lemmasHref(lang, slug)} />
      </p>
    </li>
  );
}
