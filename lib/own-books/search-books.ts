// A search over a reader's own books: the library's search on an index that is built in memory.
import { startIndex } from '../search/build-index.ts';
import { openSearch, type Search } from '../search/search.ts';
import type { WorkFiles } from '../work-files/files.ts';
import { readTextFiles, readWorkFiles } from '../work-files/read-files.ts';
import { type OwnBook, ownAddress } from './own-book.ts';

export interface SearchedBook extends Pick<OwnBook, 'slug' | 'lang' | 'chapters'> {
  readonly id: number;
  /** All its files. */
  readonly files: WorkFiles;
}

/**
 * Opens a search over these books, whose results lead to the pages of own books. Without a dictionary of forms, Russian
 * words are found by their stems. Time and memory grow in proportion to the books: about 5 s for 100,000 segments.
 */
export async function searchBooks(books: AsyncIterable<SearchedBook>): Promise<Search> {
  const index = startIndex();
  for await (const { id, slug, lang, chapters, files } of books) {
    const work = ownAddress(id);
    const { meta, translation } = readWorkFiles(files, { slug, work, lang }, []);
    for (const { name, source, target } of chapters) {
      const chapter = name === 'text' ? undefined : Number(name);
      const text = readTextFiles(files, { slug, work, chapter, lang });
      if (!text) continue;
      index.add({
        address: text.address,
        work,
        title: { source: meta.title, target: translation.title },
        ...(chapter !== undefined && source && { chapter: { source, target } }),
        pairs: text.paragraphs.flatMap(({ segments }) =>
          segments.map((each) => [each.id, each.source, each.target ?? '']),
        ),
      });
    }
  }
  const files = new Map([...index.finish()].map(({ kind, content }) => [kind, content]));
  return openSearch(async (kind) => JSON.parse(files.get(kind) ?? 'null'));
}
