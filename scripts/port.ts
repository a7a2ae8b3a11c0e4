// The port of a server: read from PORT, checked, or any free one.
import { createServer } from 'node:net';
import { UserError } from '#lib/error.ts';

/** The port in PORT, by default 3000. Throws UserError if it is not a port number. */
export function readPort(value: string | undefined): number {
  if (value === undefined || value === '') return 3000;
  const port = /^\d+$/.test(value) ? Number(value) : 0;
  if (port >= 1 && port <= 65535) return port;
  throw new UserError(
    'bad-port',
    `PORT is "${value}", which is not a port number.`,
    'Use a number from 1 to 65535, for example PORT=8080.',
  );
}

/** Throws UserError if no server can be opened on that port. */
export async function requireFreePort(port: number): Promise<void> {
  const reason = await listenOnce(port).then(
    () => undefined,
    (error: NodeJS.ErrnoException) => error,
  );
  if (reason === undefined) return;
  const hint = `Choose another port, for example PORT=${port < 1024 ? 8080 : port + 1}.`;
  if (reason.code === 'EADDRINUSE')
    throw new UserError('port-busy', `Port ${port} is in use by another program.`, hint);
  throw new UserError('port-refused', `Port ${port} cannot be opened (${reason.code}).`, hint);
}

/** A port that is free at the moment. */
export function freePort(): Promise<number> {
  return listenOnce(0);
}

/** Opens the port the way Next does, on every address, closes it again and returns its number. */
function listenOnce(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(port, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : port));
    });
  });
}
