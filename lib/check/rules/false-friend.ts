// false-friend: a word that looks like the Russian word but means something else.
import { ANY_FALSE_FRIEND, FALSE_FRIENDS } from '../false-friends.ts';
import type { Rule, Translation } from '../rule.ts';
import { pairsOf } from '../segments.ts';

export const falseFriend: Rule<Translation> = {
  code: 'false-friend',
  severity: 'warning',
  explain:
    'Магазин is a shop, not a magazine, and in English you do not “feel yourself well”. The pairs are listed in lib/check/false-friends.ts; a pair is not reported if another word of the original justifies the English one.',
  *find(translation) {
    const { file, lang } = translation.target;
    if (lang !== 'en') return;
    for (const { id, source, target } of pairsOf(translation)) {
      if (!ANY_FALSE_FRIEND.test(target)) continue;
      for (const { russian, english, meant, unless } of FALSE_FRIENDS) {
        const [word, friend] = [russian.exec(source)?.[0], english.exec(target)?.[0]];
        if (word === undefined || friend === undefined || unless?.test(source)) continue;
        const message = `"${friend}" translates "${word}…"`;
        yield { file, id, message, hint: `Is "${meant}" meant?` };
      }
    }
  },
};
