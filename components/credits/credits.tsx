// The credits of a work: author, translators, source and licence.

import type { Work } from '#lib/model.ts';
import { licenceName, licenceUrl } from '#lib/site/licences.ts';
import type { Translate } from '#lib/site/translate.ts';
import styles from './credits.module.css';

interface CreditsProps {
  readonly work: Work;
  /** Language of the interface; names are shown in it if the work has them. */
  readonly lng: string;
  readonly t: Translate;
}

export function Credits({ work, lng, t }: CreditsProps) {
  const { meta, translation } = work;
  const own = lng !== 'ru';
  const author = (own && translation.author) || meta.author;
  const translators = (own && translation.translators) || meta.translators;
  const source = (own && translation.source?.title) || meta.source?.title;
  const url = meta.licence && licenceUrl(meta.licence);
  return (
    <aside className={`${styles.credits} label`}>
      <dl>
        {author && <Credit name={t('author')}>{author}</Credit>}
        {translators && translators.length > 0 && (
          <Credit name={t('translator')}>{translators.map(({ name }) => name).join(', ')}</Credit>
        )}
        {source && (
          <Credit name={t('source')}>{meta.source?.url ? <a href={meta.source.url}>{source}</a> : source}</Credit>
        )}
        {meta.licence && (
          <Credit name={t('licence')}>
            {url ? (
              <a rel="license" href={url}>
                {licenceName(meta.licence)}
              </a>
            ) : (
              meta.licence
            )}
          </Credit>
        )}
      </dl>
    </aside>
  );
}

function Credit({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
