// `npm run dev`: serves the site during development; pages are made on request, the search index once.
import { indexLibrary, NEXT } from './build.ts';
import { handOverToNode } from './child.ts';
import { watchIslands } from './islands.ts';
import { main } from './main.ts';
import { readPort, requireFreePort } from './port.ts';

await main(async () => {
  const port = readPort(process.env.PORT);
  await requireFreePort(port);
  await watchIslands();
  const env = { ...process.env, STROKA_SEARCH_INDEX: await indexLibrary() };
  return handOverToNode([NEXT, 'dev', '--port', String(port)], { env });
});
