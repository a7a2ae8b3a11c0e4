// draft: how much of a translation nobody has read yet.
import type { Rule, Translation } from '../rule.ts';

export const draft: Rule<Translation> = {
  code: 'draft',
  severity: 'info',
  explain:
    'Segments whose state is "draft" were made by a machine or in haste; pages say so until a person has read them.',
  *find({ target, states }) {
    const drafts = [...target.segments.keys()].filter((id) => states[id]?.state === 'draft');
    const [id] = drafts;
    if (id === undefined) return;
    const message = `${drafts.length} of ${target.segments.size} segments are drafts that nobody has reviewed, this one first`;
    yield { file: target.file, id, message, hint: 'Read them beside their originals with "npm run stroka -- review".' };
  },
};
