// false-friend: a word that looks like the Russian one and means something else.
import { ANY_FALSE_FRIEND, FALSE_FRIENDS } from '../false-friends.ts';
import type { Rule, Translation } from '../rule.ts';
import { pairsOf } from '../segments.ts';

export const falseFriend: Rule<Translation> = {
  code: 'false-friend',
  severity: 'warning',
  explain:
    'Магазин is no magazine, and nobody "feels himself well". The pairs stand in lib/check/false-friends.ts; a pair is passed over where the original has another word that asks for the English one.',
  *find(translation) {
    const { file, lang } = translation.target;
    if (lang !== 'en') return;
    for (const { id, source, target } of pairsOf(translation)) {
      if (!ANY_FALSE_FRIEND.test(target)) continue;
      for (const { russian, english, meant, unless } of FALSE_FRIENDS) {
        const [word, friend] = [russian.exec(source)?.[0], english.exec(target)?.[0]];
        if (word === undefined || friend === undefined || unless?.test(source)) continue;
        const message = `"${friend}" stands for "${word}…"`;
        yield { file, id, message, hint: `Is "${meant}" meant?` };
      }
    }
  },
};
