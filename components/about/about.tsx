// The page about the project: what it is, how to use it, licences, privacy, and what the device remembers.
import type { IslandFiles } from '#lib/site/island-files.ts';
import type { Translate } from '#lib/site/translate.ts';
import { IslandLoader, IslandPlace } from '../island/island.tsx';
import styles from './about.module.css';
import { DeviceForm } from './device-form.tsx';
import { deviceStrings } from './strings.ts';

const sections = ['what', 'how', 'keys', 'licences', 'privacy'] as const;

interface AboutProps {
  readonly lng: string;
  readonly t: Translate;
  /** The files of the island with the device's memory. */
  readonly island: IslandFiles;
}

export function About({ lng, t, island }: AboutProps) {
  return (
    <article className={styles.about}>
      <h1>{t('about.title')}</h1>
      {sections.map((section) => (
        <section key={section}>
          <h2>{t(`about.${section}`)}</h2>
          <p>{t(`about.${section}.text`)}</p>
        </section>
      ))}
      <section>
        <h2>{t('about.device')}</h2>
        <noscript>
          <p>{t('about.device.noscript')}</p>
        </noscript>
        <IslandLoader files={island} />
        <IslandPlace>
          <DeviceForm strings={deviceStrings(lng, t)} />
        </IslandPlace>
      </section>
    </article>
  );
}
