// shelf: the works listed in the order of the shelf exist.
import type { Rule, Shelf } from '../rule.ts';

export const shelf: Rule<Shelf> = {
  code: 'shelf',
  severity: 'warning',
  explain: 'The works listed in the order of the shelf exist.',
  *find({ file, shelf: slugs, works }) {
    for (const [index, slug] of slugs.entries()) {
      if (works.has(slug)) continue;
      yield {
        file,
        id: `shelf.${index}`,
        message: `the work "${slug}" does not exist`,
        hint: 'Fix the name, or delete it from the shelf.',
      };
    }
  },
};
