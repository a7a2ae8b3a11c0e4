// A passage alone on its page: both languages with the line between them, and links into the text.

import type { Mark, Paragraph, Segment } from '#lib/model.ts';
import type { DraftKind } from '#lib/segment/states.ts';
import type { Translate } from '#lib/site/translate.ts';
import { cutMarks, shiftMarks } from '#lib/text/emphasis/marks.ts';
import { DraftNotice } from '../draft-notice/draft-notice.tsx';
import { Emphasised } from '../emphasis/emphasised.tsx';
import styles from './passage.module.css';

export interface PassageFigureProps {
  readonly paragraphs: readonly Paragraph[];
  /** Language of the translation. */
  readonly lang: string;
  /** Who made the drafts in the translation; undefined if a person has reviewed all of it. */
  readonly draft: DraftKind | undefined;
  /** Language of the interface. */
  readonly lng: string;
  readonly t: Translate;
  /** Author and title of the original, and of the translation in the language of the interface if it differs. */
  readonly citation: string;
  readonly translatedCitation: string | undefined;
  /** "§ 7", or "§ 3–4". */
  readonly place: string;
}

interface PassageProps extends PassageFigureProps {
  /** Address of the passage inside its text. */
  readonly context: string;
  readonly previous: string | undefined;
  readonly next: string | undefined;
}

export function PassageQuote({ t, context, previous, next, ...figure }: PassageProps) {
  return (
    <>
      <p className={`${styles.about} label`}>{t('passage.about')}</p>
      <PassageFigure t={t} {...figure} />
      <nav className={`${styles.ways} label`} aria-label={figure.place}>
        {previous && (
          <a rel="prev" href={previous}>
            ← {t('passage.previous')}
          </a>
        )}
        <a className={styles.context} href={context}>
          {t('passage.context')}
        </a>
        {next && (
          <a rel="next" href={next}>
            {t('passage.next')} →
          </a>
        )}
      </nav>
    </>
  );
}

/** The passage itself. */
export function PassageFigure({
  paragraphs,
  lang,
  draft,
  lng,
  t,
  citation,
  translatedCitation,
  place,
}: PassageFigureProps) {
  const long = paragraphs.flatMap(({ segments }) => segments).reduce((sum, { source }) => sum + source.length, 0) > 400;
  return (
    <figure className={styles.passage} data-long={long ? '' : undefined}>
      <blockquote className={styles.source} lang="ru" translate="no">
        {paragraphs.map((paragraph) => (
          <Lines key={paragraph.id} paragraph={paragraph} side="source" lang="ru" />
        ))}
      </blockquote>
      <blockquote className={styles.target} lang={lang}>
        {paragraphs.map((paragraph) => (
          <Lines key={paragraph.id} paragraph={paragraph} side="target" lang={lang} />
        ))}
        {draft && (
          <footer>
            <DraftNotice lng={lng}>{t(`draft.${draft}`)}</DraftNotice>
          </footer>
        )}
      </blockquote>
      <figcaption>
        <h1 className="label">
          <cite lang="ru" translate="no">
            {citation}
          </cite>
          , {place}
        </h1>
        {translatedCitation && (
          <p className="label">
            <cite lang={lang}>{translatedCitation}</cite>
          </p>
        )}
      </figcaption>
    </figure>
  );
}

interface LinesProps {
  readonly paragraph: Paragraph;
  readonly side: 'source' | 'target';
  readonly lang: string;
}

/** The segments of a paragraph run on; each segment of a stanza is on a line of its own. */
function Lines({ paragraph, side, lang }: LinesProps) {
  const { text, marks } = joinSegments(paragraph.segments, side, paragraph.kind === 'verse' ? '\n' : ' ');
  if (text === '') return null;
  if (paragraph.kind !== 'verse')
    return (
      <p>
        <Emphasised text={text} marks={marks} lang={lang} />
      </p>
    );
  return (
    <p data-kind="verse">
      {Array.from(text.matchAll(/[^\n]+/g), ({ 0: line, index }) => (
        <span key={index}>
          <Emphasised text={line} marks={cutMarks(marks, index, index + line.length)} lang={lang} />
        </span>
      ))}
    </p>
  );
}

function joinSegments(segments: readonly Segment[], side: 'source' | 'target', between: string) {
  let text = '';
  const marks: Mark[] = [];
  for (const segment of segments) {
    const own = segment[side];
    if (!own) continue;
    if (text !== '') text += between;
    marks.push(...shiftMarks(segment[side === 'source' ? 'sourceMarks' : 'targetMarks'] ?? [], text.length));
    text += own;
  }
  return { text, marks };
}
