// The interface strings that the reading page's script needs: its own and those of what it opens.
import type { Translate } from '#lib/site/translate.ts';
import { type ListenStrings, listenKeys } from '../listen/strings.ts';
import { type ShareStrings, shareKeys } from '../share/strings.ts';
import { type StressStrings, stressKeys } from '../stress/strings.ts';

const ownKeys = [
  'copied.both',
  'copied.failed',
  'copied.link',
  'copied.source',
  'copied.target',
  'keys',
  'keys.close',
  'keys.copy',
  'keys.copyPair',
  'keys.escape',
  'keys.help',
  'keys.listen',
  'keys.next',
  'keys.previous',
  'keys.share',
  'keys.stress',
  'keys.toggle',
  'keys.toggleAll',
  'keys.view',
  'keys.word',
  'listen.lost',
  'listen.nothing',
  'menu.both',
  'menu.link',
  'menu.listen',
  'menu.open',
  'menu.share',
  'menu.source',
  'menu.target',
  'reading.closeAll',
  'reading.openAll',
  'share.lost',
  'share.nothing',
  'share.selection',
  'view.lines',
  'view.original',
  'view.side',
  'view.translation',
] as const;

const keys = [...ownKeys, ...shareKeys, ...listenKeys, ...stressKeys];

/** Strings by key, and templates that are filled in the browser: "{}" and "{2}" stand for the values. */
export type ControlStrings = Readonly<
  Record<(typeof ownKeys)[number] | 'menu.title' | 'menu.sentence' | 'uncovered', string>
> &
  ShareStrings &
  ListenStrings &
  StressStrings;

export function controlStrings(t: Translate): ControlStrings {
  return {
    ...(Object.fromEntries(keys.map((key) => [key, t(key)])) as Record<(typeof keys)[number], string>),
    'menu.title': t('menu.title', { number: '{}' }),
    'menu.sentence': t('menu.sentence', { number: '{}', sentence: '{2}' }),
    'share.title': t('share.title', { place: '§ {}' }),
    uncovered: t('reading.uncovered', { opened: '{}', total: '{2}' }),
  };
}
