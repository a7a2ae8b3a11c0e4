// orphan: a translation has an original.
import type { Counterpart, Rule } from '../rule.ts';

export const orphan: Rule<Counterpart> = {
  code: 'orphan',
  severity: 'warning',
  explain: 'A translation has an original.',
  *find({ file, original, exists }) {
    if (exists) return;
    const hint = 'Delete it, or give it its original’s name; if a rename was interrupted, run the same rename again.';
    yield { file, id: '', message: `there is no ${original} that it translates`, hint };
  },
};
