// The first texts for a learner, in an order in which each has few new words.
import type { Work } from '#lib/model.ts';
import type { InterfaceLanguage } from '#lib/site/address.ts';
import type { Translate } from '#lib/site/translate.ts';
import { typeset } from '#lib/text/typography.ts';
import styles from './course.module.css';

export interface CourseProps {
  /** `unknown` is the share of new words, from 0 to 1; it is not shown of the first text. */
  readonly course: readonly { readonly work: Work; readonly unknown: number }[];
  readonly lng: InterfaceLanguage;
  readonly t: Translate;
}

export function Course({ course, lng, t }: CourseProps) {
  if (course.length === 0) return null;
  return (
    <section className={styles.course} aria-labelledby="course">
      <h2 id="course">{t('course', { count: course.length })}</h2>
      <p>{t('course.hint')}</p>
      <ol>
        {course.map(({ work, unknown }, index) => (
          <li key={work.slug}>
            <a href={`/${lng}/${work.slug}`}>
              <span lang="ru" translate="no">
                {typeset(work.meta.title, 'ru')}
              </span>
            </a>{' '}
            <small className="label">
              {work.meta.level}
              {index > 0 && ` · ${t('course.unknown', { share: Math.round(100 * unknown) })}`}
            </small>
          </li>
        ))}
      </ol>
    </section>
  );
}
