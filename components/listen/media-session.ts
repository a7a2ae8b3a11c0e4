// The controls of the device and of headphones (Media Session API) while a text is read aloud.

export interface MediaControls {
  readonly isPaused: boolean;
  readonly play: () => void;
  readonly pause: () => void;
  readonly stop: () => void;
  /** To the sentence after (1) or before (-1). */
  readonly step: (step: 1 | -1) => void;
}

/** Tells the device what is read and what its controls do; returns the function that takes it back. Does nothing without the API. */
export function announcePlaying({ isPaused, play, pause, stop, step }: MediaControls): () => void {
  if (!('mediaSession' in navigator)) return () => undefined;
  const session = navigator.mediaSession;
  const handlers: readonly (readonly [MediaSessionAction, () => void])[] = [
    ['play', play],
    ['pause', pause],
    ['stop', stop],
    ['nexttrack', () => step(1)],
    ['previoustrack', () => step(-1)],
  ];
  session.metadata = new MediaMetadata({
    title: document.querySelector('h1')?.textContent ?? '',
    artist: location.hostname,
  });
  session.playbackState = isPaused ? 'paused' : 'playing';
  for (const [action, handler] of handlers) session.setActionHandler(action, handler);
  return () => {
    session.playbackState = 'none';
    session.metadata = null;
    for (const [action] of handlers) session.setActionHandler(action, null);
  };
}
