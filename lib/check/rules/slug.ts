// slug: a work's folder is called what can stand in its address.
import { isSlug, LONGEST_SLUG, RESERVED_SLUGS } from '../../segment/address.ts';
import type { Rule, WorkFiles } from '../rule.ts';

export const slug: Rule<WorkFiles> = {
  code: 'slug',
  severity: 'error',
  explain: "A work's folder is called what can stand in its address.",
  *find({ slug: name, file }) {
    if (isSlug(name)) return;
    const message = RESERVED_SLUGS.includes(name)
      ? `the site needs the name "${name}" itself`
      : `"${name}" cannot stand in an address`;
    const hint = `Rename the folder: small Latin letters, digits and single hyphens, at most ${LONGEST_SLUG}, and none of ${RESERVED_SLUGS.join(', ')}.`;
    yield { file, id: '', message, hint };
  },
};
