// The interface strings of the share panel.

export const SHARE_KEYS = [
  'copied.failed',
  'copied.link',
  'keys.close',
  'menu.link',
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
  'share.source',
  'share.target',
  'share.text',
  'share.text.copied',
  'share.title',
] as const;

export type ShareStrings = Readonly<Record<(typeof SHARE_KEYS)[number], string>>;
