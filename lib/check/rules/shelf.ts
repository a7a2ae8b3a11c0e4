// shelf: the works that stand first on the shelf exist.
import type { Rule, Shelf } from '../rule.ts';

export const shelf: Rule<Shelf> = {
  code: 'shelf',
  severity: 'warning',
  explain: 'The works that stand first on the shelf exist.',
  *find({ file, shelf: slugs, works }) {
    for (const [index, slug] of slugs.entries()) {
      if (works.has(slug)) continue;
      yield {
        file,
        id: `shelf.${index}`,
        message: `there is no work "${slug}"`,
        hint: 'Fix the name, or take it off the shelf.',
      };
    }
  },
};
