// `npm run dev`: serves the site while it is being worked on; pages are made when they are asked for.
import { NEXT } from './build.ts';
import { handOverToNode } from './child.ts';
import { main } from './main.ts';
import { readPort, requireFreePort } from './port.ts';

await main(async () => {
  const port = readPort(process.env.PORT);
  await requireFreePort(port);
  return handOverToNode([NEXT, 'dev', '--port', String(port)]);
});
