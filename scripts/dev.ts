// `npm run dev`: serves the site during development; pages are made on request.
import { NEXT } from './build.ts';
import { handOverToNode } from './child.ts';
import { watchIslands } from './islands.ts';
import { main } from './main.ts';
import { readPort, requireFreePort } from './port.ts';

await main(async () => {
  const port = readPort(process.env.PORT);
  await requireFreePort(port);
  await watchIslands();
  return handOverToNode([NEXT, 'dev', '--port', String(port)]);
});
