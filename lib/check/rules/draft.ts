// draft: the number of segments that have not been reviewed.
import type { Rule, Translation } from '../rule.ts';

export const draft: Rule<Translation> = {
  code: 'draft',
  severity: 'info',
  explain:
    'Segments in the state "draft" were translated by a machine or in haste. Pages mark them until a person has reviewed them.',
  *find({ target, states }) {
    const drafts = [...target.segments.keys()].filter((id) => states[id]?.state === 'draft');
    const [id] = drafts;
    if (id === undefined) return;
    const message = `${drafts.length} of ${target.segments.size} segments are unreviewed drafts, starting with this one`;
    yield {
      file: target.file,
      id,
      message,
      hint: 'Review them beside their originals with "npm run stroka -- review".',
    };
  },
};
