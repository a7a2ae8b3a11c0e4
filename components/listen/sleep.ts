// When the reading aloud stops by itself.
import type { PageSegment } from '../page/segments.ts';

/** At the end of the text, at the end of the present paragraph, or after some minutes. */
export const SLEEPS = ['end', 'paragraph', '15', '30', '60'] as const;

/** What the reader has chosen; `until` is the time in milliseconds since 1970, if it is one. */
export interface Sleep {
  readonly when: (typeof SLEEPS)[number];
  readonly until?: number;
}

/** The choice made at `now`; anything unknown is the end of the text. */
export function sleepFrom(value: string, now: number): Sleep {
  const when = SLEEPS.find((each) => each === value) ?? 'end';
  return when === 'end' || when === 'paragraph' ? { when } : { when, until: now + Number(when) * 60_000 };
}

/** Whether the reading goes on from one segment to the next: a sentence that has begun is always finished. */
export function goesOn(
  { when, until = Number.POSITIVE_INFINITY }: Sleep,
  from: Pick<PageSegment, 'paragraph'>,
  to: Pick<PageSegment, 'paragraph'>,
  now: number,
): boolean {
  return now < until && (when !== 'paragraph' || from.paragraph === to.paragraph);
}
