// The page's side of the worker of own books.
import type { BookAnswer, BookRequest } from './messages.ts';

export interface BookWorker {
  readonly ask: (request: BookRequest) => void;
  /** Stops what it does at once. */
  readonly stop: () => void;
}

/** Starts the worker at an address; `hear` gets its answers, and a failure if it cannot be started. */
export function startBookWorker(address: string, hear: (answer: BookAnswer) => void): BookWorker {
  const worker = new Worker(address, { type: 'module' });
  worker.onmessage = ({ data }: MessageEvent<BookAnswer>) => hear(data);
  worker.onerror = ({ message }) => hear({ kind: 'failed', code: 'failed', message });
  return { ask: (request) => worker.postMessage(request), stop: () => worker.terminate() };
}
