// The text of the reading page: the views, the hint about the red stroke, and the pairs of paragraphs.

import type { Paragraph, Text } from '#lib/model.ts';
import type { IslandFiles } from '#lib/site/island-files.ts';
import { template } from '#lib/site/templates.ts';
import type { Translate } from '#lib/site/translate.ts';
import { IslandLoader, IslandPlace } from '../island/island.tsx';
import { RememberReading } from '../memory/scripts.tsx';
import type { LookupContext } from '../word-card/lookup-context.ts';
import '../word-card/highlighted-word.css';
import './segments.css';
import { Notes } from './notes.tsx';
import { numberNotes } from './number-notes.ts';
import { Pair } from './pair.tsx';
import styles from './reader.module.css';
import { Views } from './views.tsx';

interface ReaderProps {
  readonly text: Text;
  /** The paragraphs to show: those of the text without the heading that the page shows as its title. */
  readonly paragraphs: readonly Paragraph[];
  /** Language of the interface. */
  readonly lng: string;
  readonly t: Translate;
  /** Path of this page. */
  readonly path: string;
  /** The source that a copied passage names: author and title. */
  readonly citation: string;
  /** Earlier ids of segments, each with its present id. */
  readonly aliases: ReadonlyMap<string, string>;
  /** Address of the text's stress marks; undefined if it has none. */
  readonly stress: string | undefined;
  /** What the look-up of words needs. */
  readonly words: LookupContext;
  /** The files of the island with the page's controls. */
  readonly island: IslandFiles;
}

export function Reader({ text, paragraphs, lng, t, path, citation, aliases, stress, words, island }: ReaderProps) {
  const notes = numberNotes(text);
  const formerIds = Map.groupBy([...aliases.keys()], (former) => aliases.get(former) ?? '');
  return (
    <>
      <IslandLoader files={island} props={{ path, citation, stress, words }} data={[words.href, words.linksHref]} />
      <div className={styles.tools}>
        <Views t={t} />
        <button type="button" className={`${styles.all} label`} data-act="all">
          <span className={styles.open}>{t('reading.openAll')}</span>
          <span className={styles.close}>{t('reading.closeAll')}</span>
        </button>
      </div>
      <p className={`${styles.hint} label`}>
        <span>{t('reading.hint')}</span>
        <a href={path} data-continue="" hidden suppressHydrationWarning>
          {template(t, 'continue.from')}
        </a>
      </p>
      <RememberReading address={text.address} />
      <article className={styles.text} data-unstressed={stress ? undefined : ''}>
        {paragraphs.map((paragraph) => (
          <Pair
            key={paragraph.id}
            paragraph={paragraph}
            lang={text.lang}
            lng={lng}
            t={t}
            path={path}
            formerIds={formerIds}
            noteNumbers={notes.numbers}
            states={text.states}
          />
        ))}
      </article>
      <Notes notes={notes.list} lang={text.lang} t={t} />
      <p className={`${styles.uncovered} label`} data-uncovered="" hidden />
      <IslandPlace />
    </>
  );
}
