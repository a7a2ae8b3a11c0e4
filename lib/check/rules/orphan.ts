// orphan: every translation has an original.
import type { Counterpart, Rule } from '../rule.ts';

export const orphan: Rule<Counterpart> = {
  code: 'orphan',
  severity: 'warning',
  explain: 'Every translation has an original.',
  *find({ file, original, exists }) {
    if (exists) return;
    const hint = 'Delete it, or rename it like its original; if a rename was interrupted, run the same rename again.';
    yield { file, id: '', message: `its original ${original} does not exist`, hint };
  },
};
