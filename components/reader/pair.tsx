// A row of the page: a paragraph of the original, its toggle, and the same paragraph in translation. Its styles are split by view.

import type { Paragraph, SegmentStates } from '#lib/model.ts';
import { draftAmong } from '#lib/segment/states.ts';
import { paragraphNumber } from '#lib/site/address.ts';
import type { Translate } from '#lib/site/translate.ts';
import { DraftNotice } from '../draft-notice/draft-notice.tsx';
import './pair.css';
import './pair-side.css';
import './pair-lines.css';
import './pair-translation.css';
import './pair-print.css';
import './pair-hints.css';
import { Side } from './side.tsx';

interface PairProps {
  readonly paragraph: Paragraph;
  /** Language of the translation. */
  readonly lang: string;
  /** Language of the interface. */
  readonly lng: string;
  readonly t: Translate;
  /** Path of the text's page; the paragraph's own page is below it. */
  readonly path: string;
  /** Earlier ids of this paragraph's segments, by present id. */
  readonly formerIds: ReadonlyMap<string, readonly string[]>;
  /** Numbers of the footnotes by segment id. */
  readonly noteNumbers: ReadonlyMap<string, readonly number[]>;
  readonly states: SegmentStates;
  /** Whether it starts open in one column, to show what the toggle does. */
  readonly example: boolean;
}

const names = {
  heading: 'subheading',
  paragraph: 'paragraph',
  quotation: 'quotation',
  verse: 'stanza',
} as const;

export function Pair({ paragraph, lang, lng, t, path, formerIds, noteNumbers, states, example }: PairProps) {
  const { id, kind, segments } = paragraph;
  const number = paragraphNumber(id);
  const name = t(names[kind], { number });
  const draft = draftAmong(segments, states);
  const translated = segments.some((segment) => segment.target);
  const continued = !translated && segments.some((segment) => segment.target === '');
  return (
    <section className="pair" id={id} data-kind={kind}>
      <Side paragraph={paragraph} side="source" lang="ru" formerIds={formerIds} noteNumbers={noteNumbers} />
      {translated ? (
        <details suppressHydrationWarning data-example={example ? '' : undefined}>
          <summary>
            <span className="target">{t('toggle.target')}</span>
            <span className="target hide">{t('toggle.target.hide')}</span>
            <span className="source">{t('toggle.source')}</span>
            <span className="source hide">{t('toggle.source.hide')}</span>
            <span className="away">{`, ${name}`}</span>
          </summary>
          <Side
            paragraph={paragraph}
            side="target"
            lang={lang}
            formerIds={noIds}
            noteNumbers={noteNumbers}
            remark={draft && <DraftNotice lng={lng}>{t(`draft.${draft}`)}</DraftNotice>}
          />
        </details>
      ) : (
        <p className="none label">{t(continued ? 'continued' : 'untranslated')}</p>
      )}
      <a
        className="mark"
        href={`${path}/${id}`}
        rel="nofollow"
        data-act="menu"
        aria-label={t('paragraph.links', { number })}
      >
        {number}
      </a>
    </section>
  );
}

const noIds: ReadonlyMap<string, readonly string[]> = new Map();
