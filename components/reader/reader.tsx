// The text of the reading page: its title, the views, the hint, and the pairs of paragraphs.

import type { ReactNode } from 'react';
import type { Paragraph, Text } from '#lib/model.ts';
import type { IslandFiles } from '#lib/site/island-files.ts';
import { template } from '#lib/site/templates.ts';
import type { Translate } from '#lib/site/translate.ts';
import { IslandLoader, IslandPlace } from '../island/island.tsx';
import { RememberReading } from '../memory/scripts.tsx';
import type { TranslationCredit } from '../quotation/quotation.ts';
import type { LookupContext } from '../word-card/lookup-context.ts';
import '../word-card/highlighted-word.css';
import './segments.css';
import { Hint } from './hint.tsx';
import { Notes } from './notes.tsx';
import { numberNotes } from './number-notes.ts';
import { Pair } from './pair.tsx';
import styles from './reader.module.css';
import { Views } from './views.tsx';

interface ReaderProps {
  /** The title above the views. */
  readonly title: ReactNode;
  readonly text: Text;
  /** The paragraphs to show: those of the text without the heading that the page shows as its title. */
  readonly paragraphs: readonly Paragraph[];
  /** Language of the interface. */
  readonly lng: string;
  readonly t: Translate;
  /** Level of the work. */
  readonly level: string | undefined;
  /** Path of this page. */
  readonly path: string;
  /** The source that a copied passage names: author and title. */
  readonly citation: string;
  /** Where mistakes are reported; undefined: nowhere. */
  readonly report: string | undefined;
  readonly translation: TranslationCredit;
  /** Earlier ids of segments, each with its present id. */
  readonly aliases: ReadonlyMap<string, string>;
  /** Address of the text's stress marks; undefined if it has none. */
  readonly stress: string | undefined;
  /** What the look-up of words needs. */
  readonly words: LookupContext;
  /** The files of the island with the page's controls; undefined if they are rendered with the page. */
  readonly island: IslandFiles | undefined;
}

export function Reader({
  title,
  text,
  level,
  paragraphs,
  lng,
  t,
  path,
  citation,
  report,
  translation,
  aliases,
  stress,
  words,
  island,
}: ReaderProps) {
  const notes = numberNotes(text);
  const formerIds = Map.groupBy([...aliases.keys()], (former) => aliases.get(former) ?? '');
  const example = paragraphs.find(({ kind, segments }) => kind !== 'heading' && segments.some(({ target }) => target));
  return (
    <>
      {island && <IslandLoader files={island} data={[words.href, words.linksHref]} isDataAhead={isShort(paragraphs)} />}
      <div className={styles.reading}>
        {title}
        <div className={styles.tools}>
          <Views t={t} />
        </div>
        <div className={`${styles.aids} label`}>
          <p className={styles.hint}>
            <Hint t={t} />
            <a href={path} data-continue="" hidden suppressHydrationWarning>
              {template(t, 'continue.from')}
            </a>
          </p>
          <button type="button" className={styles.listen} data-act="listen">
            {t('menu.listen')}
          </button>
          <button type="button" className={styles.all} data-act="all">
            <span className={styles.open}>{t('reading.openAll')}</span>
            <span className={styles.close}>{t('reading.closeAll')}</span>
          </button>
        </div>
        <RememberReading address={text.address} level={level} />
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
              example={paragraph === example}
            />
          ))}
        </article>
        <Notes notes={notes.list} lang={text.lang} t={t} />
        <p className={`${styles.uncovered} label`} data-uncovered="" hidden suppressHydrationWarning />
      </div>
      {island && <IslandPlace props={{ path, citation, translation, stress, report, words }} />}
    </>
  );
}

/** Characters of a text whose words are fetched before the reader asks: its words file weighs 3.2 B gz for each. */
const MOST_AHEAD = 9000;

function isShort(paragraphs: readonly Paragraph[]): boolean {
  const segments = paragraphs.flatMap((paragraph) => paragraph.segments);
  return segments.reduce((sum, { source }) => sum + source.length, 0) <= MOST_AHEAD;
}
