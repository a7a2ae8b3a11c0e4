// A text with its emphasis and links.

import { Fragment, type ReactNode } from 'react';
import type { Mark } from '#lib/model.ts';
import { type MarkedNode, markedTree } from '#lib/text/emphasis/marks.ts';
import { typeset } from '#lib/text/typography.ts';
import './emphasis.css';

interface EmphasisedProps {
  readonly text: string;
  readonly marks: readonly Mark[] | undefined;
  readonly lang: string;
}

/** Typesetting replaces spaces only, so that marks keep their places. */
export function Emphasised({ text, marks, lang }: EmphasisedProps): ReactNode {
  const written = typeset(text, lang);
  return marks ? nodesOf(markedTree(written, marks)) : written;
}

function nodesOf(nodes: readonly MarkedNode[]): ReactNode {
  return nodes.map((node, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text never change their order
    <Fragment key={index}>{typeof node === 'string' ? node : elementOf(node)}</Fragment>
  ));
}

function elementOf({ kind, href, children }: Exclude<MarkedNode, string>): ReactNode {
  const inside = nodesOf(children);
  if (kind === 'em') return <em>{inside}</em>;
  if (kind === 'strong') return <strong>{inside}</strong>;
  if (kind === 'sc') return <span className="small-capitals">{inside}</span>;
  return (
    <a href={href} rel="external nofollow noopener noreferrer">
      {inside}
    </a>
  );
}
