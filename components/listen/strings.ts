// The interface strings of the listening bar.

export const LISTEN_KEYS = [
  'listen',
  'listen.between',
  'listen.close',
  'listen.failed',
  'listen.how',
  'listen.none',
  'listen.order',
  'listen.order.both',
  'listen.order.source',
  'listen.order.target',
  'listen.pause',
  'listen.rate',
  'listen.resume',
  'listen.seconds',
  'listen.sleep',
  'listen.sleep.end',
  'listen.sleep.minutes',
  'listen.sleep.paragraph',
  'listen.stop',
  'listen.voice',
  'menu.sentence',
] as const;

export type ListenStrings = Readonly<Record<(typeof LISTEN_KEYS)[number], string>>;
