// anchor-text: an accepted pair is still the pair that was accepted.
import { isAccepted } from '../../segment/anchors.ts';
import type { Rule, Translation } from '../rule.ts';

export const anchorText: Rule<Translation> = {
  code: 'anchor-text',
  severity: 'warning',
  explain:
    'A pair that a person accepted (review --accept) is accepted for both texts as they were then. After an edit of either, it has to be accepted again; until then it is aligned like any other pair.',
  *find({ source, target, anchors = new Map() }) {
    for (const id of anchors.keys()) {
      const [original, translation] = [source.segments.get(id), target.segments.get(id)];
      if (original === undefined || isAccepted(anchors, id, original, translation)) continue;
      yield {
        file: target.file.replace(/\.json$/, '.anchors.json'),
        id,
        message: translation
          ? 'the original or the translation has changed since this pair was accepted'
          : 'this pair was accepted, but its translation is missing',
        hint: 'Compare both texts and accept the pair with "npm run stroka -- review TEXT --accept ID", or delete the entry.',
      };
    }
  },
};
