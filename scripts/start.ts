// `npm start`: builds the site, then serves it until a signal ends the server.
import { build, NEXT } from './build.ts';
import { handOverToNode } from './child.ts';
import { main } from './main.ts';
import { readPort, requireFreePort } from './port.ts';

await main(async () => {
  const port = readPort(process.env.PORT);
  await requireFreePort(port);
  await build();
  // The build took a while: someone may have come in between.
  await requireFreePort(port);
  return handOverToNode([NEXT, 'start', '--port', String(port)]);
});
