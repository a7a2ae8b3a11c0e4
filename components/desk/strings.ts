// The interface strings that the reading page's script needs, picked so that no others travel.
import type { Translate } from '#lib/describe/translate.ts';

const keys = [
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
  'keys.next',
  'keys.previous',
  'keys.toggle',
  'keys.toggleAll',
  'keys.view',
  'menu.both',
  'menu.link',
  'menu.open',
  'menu.source',
  'menu.target',
  'reading.closeAll',
  'reading.openAll',
  'view.lines',
  'view.original',
  'view.side',
  'view.translation',
] as const;

/** Interface strings by key, and the templates that are filled in the browser: "{}" stands for what is not known yet. */
export type DeskStrings = Readonly<
  Record<(typeof keys)[number] | 'menu.title' | 'menu.sentence' | 'uncovered', string>
>;

export function deskStrings(t: Translate): DeskStrings {
  return {
    ...(Object.fromEntries(keys.map((key) => [key, t(key)])) as Record<(typeof keys)[number], string>),
    'menu.title': t('menu.title', { number: '{}' }),
    'menu.sentence': t('menu.sentence', { number: '{}', sentence: '{2}' }),
    uncovered: t('reading.uncovered', { opened: '{}', total: '{2}' }),
  };
}
