// The interface strings of the listening bar.

export const listenKeys = [
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

export type ListenStrings = Readonly<Record<(typeof listenKeys)[number], string>>;
