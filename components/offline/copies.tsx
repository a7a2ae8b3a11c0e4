// What is kept on the device: the whole library, single works, and pages that were read.
import { useEffect, useState } from 'react';
import { CACHES, formatSize, LIBRARY_LIST } from '#lib/site/offline.ts';
import { fill } from '#lib/site/templates.ts';
import { READY_EVENT, TEXT_TITLE } from '../page/contract.ts';
import { KeepForm } from './keep-form.tsx';
import { KeepWork } from './keep-work.tsx';
import styles from './offline.module.css';
import { type KeepProblem, type KeptRecord, recordStore, watchRecords } from './records.ts';
import type { OfflineStrings } from './strings.ts';

export interface CopiesProps {
  readonly lng: string;
  /** Estimated size of the whole library. */
  readonly bytes: number;
  readonly strings: OfflineStrings;
}

/** A file of its own. */
const loadKeeping = () => import('./keeping.ts');

const MOST_LISTED = 30;

/** A page that was read. */
interface ReadPage {
  readonly path: string;
  readonly title: string;
}

export function Copies({ lng, bytes, strings }: CopiesProps) {
  const [records, setRecords] = useState<readonly KeptRecord[]>([]);
  const [read, setRead] = useState<readonly ReadPage[]>([]);
  const [problem, setProblem] = useState<KeepProblem>();
  useEffect(() => {
    const update = () => setRecords(Object.values(recordStore.read()).filter((record) => record.lng === lng));
    update();
    readPages(lng).then(setRead, () => {});
    document.dispatchEvent(new Event(READY_EVENT));
    return watchRecords(update);
  }, [lng]);
  const works = records.filter(({ slug }) => slug !== LIBRARY_LIST);
  const readOnly = read.filter(({ path }) => !works.some(({ slug }) => isPageOf(path, `/${lng}/${slug}`)));
  return (
    <div className={styles.copies}>
      <section>
        <h2>{strings['offline.library']}</h2>
        <KeepForm
          lng={lng}
          strings={strings}
          bytes={bytes}
          label={strings['offline.keep.library']}
          record={libraryRecord(records)}
          progress={fill(strings['offline.works.count'], {
            done: works.filter(({ build }) => build !== undefined).length,
            total: works.length,
            size: formatSize(lng, sizeOf(records)),
          })}
          problem={libraryRecord(records)?.problem ?? problem}
          keep={() =>
            loadKeeping().then(
              async ({ keepLibrary }) => setProblem(await keepLibrary(lng)),
              () => setProblem('network'),
            )
          }
          stop={async () => {
            const { pause } = await loadKeeping();
            for (const record of records) if (record.build === undefined) pause(record);
          }}
          remove={async () => {
            const { remove } = await loadKeeping();
            for (const record of records) await remove(record);
          }}
        />
      </section>
      <section>
        <h2>{strings['offline.works']}</h2>
        {works.length === 0 && <p>{strings['offline.nothing']}</p>}
        <ul>
          {works.map((record) => (
            <li key={record.slug}>
              <a href={`/${lng}/${record.slug}`} lang="ru">
                {record.title}
              </a>
              <span className="label">
                <KeepWork lng={lng} slug={record.slug} title={record.title} bytes={record.bytes} strings={strings} />
              </span>
            </li>
          ))}
        </ul>
      </section>
      {readOnly.length > 0 && (
        <section>
          <h2>{strings['offline.read']}</h2>
          <ul>
            {readOnly.map(({ path, title }) => (
              <li key={path}>
                <a href={path} lang="ru">
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

/** The state of the whole library, if the reader keeps it: that of all its works together. */
function libraryRecord(records: readonly KeptRecord[]): KeptRecord | undefined {
  const own = records.find(({ slug }) => slug === LIBRARY_LIST);
  if (!own) return undefined;
  const missing = records.filter(({ build }) => build === undefined);
  return {
    ...own,
    bytes: sizeOf(records),
    done: records.length - missing.length,
    total: records.length,
    build: missing.length === 0 ? own.build : undefined,
    isPaused: missing.length > 0 && missing.every(({ isPaused }) => isPaused),
    problem: missing.find(({ problem }) => problem)?.problem,
  };
}

/** Whether a path is that of a work or of one of its chapters. */
function isPageOf(path: string, work: string): boolean {
  return path === work || path.startsWith(`${work}.`);
}

function sizeOf(records: readonly KeptRecord[]): number {
  return records.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** The texts in the cache, the last one first. */
async function readPages(lng: string): Promise<readonly ReadPage[]> {
  const cache = await caches.open(CACHES.pages);
  const texts = (await cache.keys()).filter(({ url }) => new URL(url).pathname.startsWith(`/${lng}/`)).toReversed();
  const pages: ReadPage[] = [];
  for (const request of texts.slice(0, MOST_LISTED)) {
    const html = await (await cache.match(request, { ignoreVary: true }))?.text();
    // This page's policy does not know the styles of that one.
    const bare = html?.replace(/<style[\s\S]*?<\/style>/g, '');
    // Only texts and books have a Russian title.
    const title = new DOMParser().parseFromString(bare ?? '', 'text/html').querySelector(TEXT_TITLE)?.textContent;
    if (title) pages.push({ path: new URL(request.url).pathname, title });
  }
  return pages;
}
