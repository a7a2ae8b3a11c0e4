// A paragraph in one language: its segments in a block of the right kind.

import { Fragment, type ReactNode } from 'react';
import type { Paragraph, Segment } from '#lib/model.ts';
import { Emphasised } from '../emphasis/emphasised.tsx';
import type { Side as PageSide } from '../page/paragraphs.ts';

interface SideProps {
  readonly paragraph: Paragraph;
  readonly side: PageSide;
  readonly lang: string;
  readonly formerIds: ReadonlyMap<string, readonly string[]>;
  readonly noteNumbers: ReadonlyMap<string, readonly number[]>;
  /** A notice after the last segment. */
  readonly remark?: ReactNode;
}

export function Side({ paragraph, side, lang, formerIds, noteNumbers, remark }: SideProps) {
  const Block = paragraph.kind === 'heading' && side === 'source' ? 'h2' : 'p';
  return (
    <Block lang={lang} translate={lang === 'ru' ? 'no' : undefined}>
      {paragraph.segments.map((segment, index) => {
        const text = side === 'source' ? segment.source : segment.target;
        const marks = side === 'source' ? segment.sourceMarks : segment.targetMarks;
        if (!text) return null;
        return (
          <Fragment key={segment.id}>
            {index > 0 && (/^[—–]/.test(text) ? '\u00A0' : ' ')}
            {side === 'source' ? (
              <span id={segment.id === paragraph.id ? undefined : segment.id} data-n={index + 1}>
                {formerIds.get(segment.id)?.map((id) => (
                  <i key={id} id={id} />
                ))}
                <Emphasised text={text} marks={marks} lang={lang} />
              </span>
            ) : (
              <span data-n={index + 1}>
                <Emphasised text={text} marks={marks} lang={lang} />
              </span>
            )}
            <NoteLinks segment={segment} side={side} numbers={noteNumbers.get(segment.id)} />
          </Fragment>
        );
      })}
      {remark}
    </Block>
  );
}

interface NoteLinksProps {
  readonly segment: Segment;
  readonly side: PageSide;
  readonly numbers: readonly number[] | undefined;
}

function NoteLinks({ segment, side, numbers }: NoteLinksProps) {
  return numbers?.map((number) => (
    <sup key={number}>
      <a href={`#note-${number}`} id={side === 'source' ? `note-of-${segment.id}-${number}` : undefined}>
        {number}
      </a>
    </sup>
  ));
}
