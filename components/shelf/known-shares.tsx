// Shows beside each work what share of its words the reader knows, if this device has saved words.
import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { fill } from '#lib/site/templates.ts';
import { knownShare, type LemmaCount } from '#lib/vocabulary/known.ts';
import type { Status } from '#lib/vocabulary/word.ts';
import { READY_EVENT } from '../page/contract.ts';
import { watchStatuses } from '../vocabulary/statuses.ts';
import { fetchVisible } from './visible-lemmas.ts';

interface KnownSharesProps {
  /** "you know {{share}} % of its words" */
  readonly template: string;
}

/** Draws into the empty elements with `data-lemmas` that the shelf has for it. */
export function KnownShares({ template }: KnownSharesProps) {
  const [statuses, setStatuses] = useState<ReadonlyMap<string, Status>>(new Map());
  const [lemmas, setLemmas] = useState<ReadonlyMap<HTMLElement, readonly LemmaCount[]>>(new Map());
  const hasWords = statuses.size > 0;

  useEffect(() => {
    document.dispatchEvent(new Event(READY_EVENT));
    return watchStatuses(setStatuses);
  }, []);
  useEffect(() => {
    if (!hasWords) return;
    const places = document.querySelectorAll<HTMLElement>('[data-lemmas]');
    return fetchVisible(places, (place, counts) => setLemmas((held) => new Map(held).set(place, counts)));
  }, [hasWords]);

  return [...lemmas].map(([place, counts]) => {
    const share = knownShare(counts, statuses);
    if (share === undefined) return null;
    return createPortal(fill(template, { share: percent(share) }), place, place.dataset.lemmas);
  });
}

/** Whole per cent, rounded down: 100 only if the reader knows every word. */
function percent(share: number): number {
  return Math.floor(share * 100 + 1e-9);
}
