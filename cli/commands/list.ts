// stroka list: the works of the library in the order of the shelf.
import { UserError } from '#lib/error.ts';
import { listWorks, readWork } from '#lib/store/works.ts';
import type { Command } from '../command.ts';
import { formatJson, formatTable } from '../print.ts';

/** What is said of a work; a broken one has no title. */
interface Row {
  readonly slug: string;
  readonly title: string | undefined;
  readonly author: string | undefined;
  readonly kind: string | undefined;
  readonly level: string | undefined;
  /** Number of chapters; 0 for a work of one text. */
  readonly chapters: number;
  readonly broken: boolean;
}

export const list: Command = {
  summary: 'list the works in the order of the shelf',
  usage: '[--json]',
  words: 0,
  flags: ['json'],
  help: `Prints each work's slug, level, author, title and number of chapters.

  --json  print a JSON array of {slug, title, author, kind, level, chapters, broken} instead`,
  run: async ({ flags }) => {
    const rows: Row[] = [];
    for (const slug of await listWorks()) rows.push(await readRow(slug));
    if (flags.has('json')) console.log(formatJson(rows));
    else if (rows.length === 0) console.log('The shelf is empty.');
    else console.log(formatTable(rows.map(cells)));
    return 0;
  },
};

async function readRow(slug: string): Promise<Row> {
  try {
    const work = await readWork(slug, 'en');
    const { title, author, kind, level } = work?.meta ?? {};
    return { slug, title, author, kind, level, chapters: work?.chapters.length ?? 0, broken: false };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { slug, title: undefined, author: undefined, kind: undefined, level: undefined, chapters: 0, broken: true };
  }
}

function cells({ slug, title = '', author = '', level = '', chapters, broken }: Row): readonly string[] {
  if (broken) return [slug, '', '', 'has errors: run "npm run stroka -- check"'];
  const length = chapters === 0 ? '' : ` (${chapters} ${chapters === 1 ? 'chapter' : 'chapters'})`;
  return [slug, level, author, title + length];
}
