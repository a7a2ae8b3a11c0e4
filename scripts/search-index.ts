// Writes the search index of the library during `npm run build` and before `npm run dev`.
import { writeSearchIndex } from '#lib/store/write/search-index.ts';
import { main } from './main.ts';

if (import.meta.main) {
  await main(async () => {
    const { hash, count } = await writeSearchIndex();
    // scripts/build.ts reads the hash from this line.
    console.log(`Search index ${hash}: ${count} files.`);
    return 0;
  });
}
