// The interface strings of the listening bar.

export const LISTEN_KEYS = [
  'listen',
  'listen.close',
  'listen.failed',
  'listen.how',
  'listen.none',
  'listen.pause',
  'listen.rate',
  'listen.resume',
  'listen.stop',
  'listen.voice',
  'menu.sentence',
] as const;

export type ListenStrings = Readonly<Record<(typeof LISTEN_KEYS)[number], string>>;
