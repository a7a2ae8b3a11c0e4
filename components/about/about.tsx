// The page about the project: what it is, how to use it, licences, privacy, and what the device remembers.
import type { Translate } from '#lib/site/translate.ts';
import styles from './about.module.css';
import { DeviceMemory } from './device-memory.tsx';
import { deviceStrings } from './strings.ts';

const sections = ['what', 'how', 'keys', 'licences', 'privacy'] as const;

interface AboutProps {
  readonly lng: string;
  readonly t: Translate;
}

export function About({ lng, t }: AboutProps) {
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
        <DeviceMemory strings={deviceStrings(lng, t)} />
      </section>
    </article>
  );
}
