// The page about what is kept on the device; also shown in place of a page that is not there.
import type { IslandFiles } from '#lib/site/island-files.ts';
import type { Translate } from '#lib/site/translate.ts';
import { InlineScript } from '../inline/inline.tsx';
import { IslandLoader, IslandPlace } from '../island/island.tsx';
import { WAKE_EVENT } from '../page/contract.ts';
import styles from './offline.module.css';
import { showMissing } from './show-missing.ts';

const MISSING = '[data-missing]';

interface OfflinePageProps {
  readonly lng: string;
  readonly t: Translate;
  /** Estimated size of the whole library. */
  readonly bytes: number;
  readonly island: IslandFiles;
}

export function OfflinePage({ lng, t, bytes, island }: OfflinePageProps) {
  return (
    <article className={styles.page}>
      <h1>{t('offline.title')}</h1>
      <div className={styles.missing} data-missing="" hidden suppressHydrationWarning>
        <p>{t('offline.missing')}</p>
        <p>
          <a href={`/${lng}/offline`} suppressHydrationWarning>
            {t('offline.retry')}
          </a>
        </p>
      </div>
      <p>{t('offline.intro')}</p>
      <noscript>
        <p>{t('offline.noscript')}</p>
      </noscript>
      <IslandLoader files={island} />
      <IslandPlace props={{ lng, bytes }} />
      <InlineScript run={showMissing} args={[`/${lng}/offline`, MISSING, WAKE_EVENT]} />
    </article>
  );
}
