// stale: a translation matches the current text of its original.
import { reviewState } from '../../segment/states.ts';
import type { Finding, Rule, Translation } from '../rule.ts';

const SHOWN = 80;

export const stale: Rule<Translation> = {
  code: 'stale',
  severity: 'warning',
  explain:
    'The original has changed since this segment was translated: the state of the segment is "stale", or records an original other than the current one.',
  *find({ source, target, states }) {
    for (const [id, state] of Object.entries(states)) {
      const original = source.segments.get(id);
      if (original === undefined || !target.segments.has(id) || reviewState(state, original) !== 'stale') continue;
      yield staleSegment(target.file, id, state.source === original ? undefined : state.source);
    }
  },
};

function staleSegment(file: string, id: string, was: string | undefined): Finding {
  const before = was === undefined ? '' : `; it was "${was.length > SHOWN ? `${was.slice(0, SHOWN)}…` : was}"`;
  return {
    file,
    id,
    message: `the original has changed since the translation${before}`,
    hint: 'Translate it again, or accept the translation if it is still correct: "npm run stroka -- review".',
  };
}
