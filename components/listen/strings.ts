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
] as const;

/** Strings by key. "menu.sentence" has "{}" for the paragraph's number, "{2}" for the sentence's. */
export type ListenStrings = Readonly<Record<(typeof listenKeys)[number] | 'menu.sentence', string>>;
