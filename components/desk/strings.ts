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
  'keys.share',
  'keys.stress',
  'keys.toggle',
  'keys.toggleAll',
  'keys.view',
  'menu.both',
  'menu.link',
  'menu.open',
  'menu.share',
  'menu.source',
  'menu.target',
  'reading.closeAll',
  'reading.openAll',
  'share.both',
  'share.colours',
  'share.colours.dark',
  'share.colours.light',
  'share.device',
  'share.device.copied',
  'share.device.saved',
  'share.download',
  'share.format',
  'share.format.square',
  'share.format.story',
  'share.format.wide',
  'share.image',
  'share.image.copied',
  'share.image.failed',
  'share.image.refused',
  'share.languages',
  'share.lost',
  'share.nothing',
  'share.selection',
  'share.source',
  'share.target',
  'share.text',
  'share.text.copied',
  'stress.lost',
  'stress.none',
  'stress.off',
  'stress.on',
  'stress.pointer',
  'view.lines',
  'view.original',
  'view.side',
  'view.translation',
] as const;

/** Interface strings by key, and the templates that are filled in the browser: "{}" stands for what is not known yet. */
export type DeskStrings = Readonly<
  Record<(typeof keys)[number] | 'menu.title' | 'menu.sentence' | 'share.title' | 'uncovered', string>
>;

export function deskStrings(t: Translate): DeskStrings {
  return {
    ...(Object.fromEntries(keys.map((key) => [key, t(key)])) as Record<(typeof keys)[number], string>),
    'menu.title': t('menu.title', { number: '{}' }),
    'menu.sentence': t('menu.sentence', { number: '{}', sentence: '{2}' }),
    'share.title': t('share.title', { place: '§ {}' }),
    uncovered: t('reading.uncovered', { opened: '{}', total: '{2}' }),
  };
}
