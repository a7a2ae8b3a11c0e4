// `npm start`: builds the site, then serves it until it gets a signal.
import { build, NEXT } from './build.ts';
import { handOverToNode } from './child.ts';
import { main } from './main.ts';
import { readPort, requireFreePort } from './port.ts';

await main(async () => {
  const port = readPort(process.env.PORT);
  await requireFreePort(port);
  await build();
  // The build took a while: another program may have taken the port.
  await requireFreePort(port);
  return handOverToNode([NEXT, 'start', '--port', String(port)]);
});
