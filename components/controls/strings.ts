// The interface strings that the reading page's script needs: its own and those of what it opens.
import { templates } from '#lib/site/templates.ts';
import type { Translate } from '#lib/site/translate.ts';
import { LISTEN_KEYS, type ListenStrings } from '../listen/strings.ts';
import { SHARE_KEYS, type ShareStrings } from '../share/strings.ts';
import { STRESS_KEYS, type StressStrings } from '../stress/strings.ts';

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
  'keys.correct',
  'keys.escape',
  'keys.help',
  'keys.listen',
  'keys.next',
  'keys.previous',
  'keys.search',
  'keys.share',
  'keys.stress',
  'keys.toggle',
  'keys.toggleAll',
  'keys.view',
  'keys.word',
  'menu.both',
  'menu.correct',
  'menu.link',
  'menu.listen',
  'menu.open',
  'menu.report',
  'menu.sentence',
  'menu.share',
  'menu.source',
  'menu.target',
  'menu.title',
  'own.share',
  'reading.allClosed',
  'reading.allOpen',
  'reading.uncovered',
  'report.suggestion',
  'share.nothing',
  'share.selection',
  'view.lines',
  'view.original',
  'view.side',
  'view.translation',
] as const;

export type ControlStrings = Readonly<Record<(typeof ownKeys)[number], string>> &
  ShareStrings &
  ListenStrings &
  StressStrings;

export function controlStrings(t: Translate): ControlStrings {
  return templates(t, [...ownKeys, ...SHARE_KEYS, ...LISTEN_KEYS, ...STRESS_KEYS]);
}
