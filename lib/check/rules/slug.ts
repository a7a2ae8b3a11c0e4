// slug: the name of a work's folder is valid in its address.
import { isSlug, LONGEST_SLUG, RESERVED_SLUGS } from '../../segment/address.ts';
import type { Rule, WorkFiles } from '../rule.ts';

export const slug: Rule<WorkFiles> = {
  code: 'slug',
  severity: 'error',
  explain: "The name of a work's folder is part of its address and must be valid there.",
  *find({ slug: name, file }) {
    if (isSlug(name)) return;
    const message = RESERVED_SLUGS.includes(name)
      ? `the name "${name}" is reserved by the site`
      : `"${name}" is not valid in an address`;
    const hint = `Rename the folder: lower-case Latin letters, digits and single hyphens, at most ${LONGEST_SLUG}, and none of ${RESERVED_SLUGS.join(', ')}.`;
    yield { file, id: '', message, hint };
  },
};
