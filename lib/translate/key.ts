// The cache key of an answer: a hash of everything that it depends on.
import { createHash } from 'node:crypto';
import type { AskedSegment, DraftRequest, Provider } from './provider.ts';

/** 64 hexadecimal digits: a hash of the segment and its terms, its context, the languages and the provider. */
export function answerKey(
  segment: AskedSegment,
  request: DraftRequest,
  { identity }: Pick<Provider, 'identity'>,
): string {
  const { from, to, before, after, paragraph, similar } = request;
  const around = [before, paragraph.map(({ source }) => source), after];
  const data = [identity, from, to, segment.source, segment.terms, around, similar];
  return createHash('sha256').update(JSON.stringify(data)).digest('hex');
}
