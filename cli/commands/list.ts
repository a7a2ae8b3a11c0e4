// stroka list: the works of the library in the order of the shelf.

import { UserError } from '#lib/error.ts';
import { TARGET_LANGUAGE } from '#lib/languages.ts';
import { readDraftShare } from '#lib/store/published.ts';
import { readSite } from '#lib/store/read/site.ts';
import { listWorks, readWork } from '#lib/store/read/works.ts';
import type { Command } from '../command.ts';
import { formatJson, formatTable } from '../print.ts';

/** The data of one work; a broken work has no title. */
interface Row {
  readonly slug: string;
  readonly title: string | undefined;
  readonly author: string | undefined;
  readonly kind: string | undefined;
  readonly level: string | undefined;
  /** Number of chapters; 0 for a work of one text. */
  readonly chapters: number;
  readonly broken: boolean;
  /** Number of texts held back from readers because they have more unreviewed drafts than content/site.json allows. */
  readonly heldBack: number;
}

export const list: Command = {
  words: 0,
  flags: ['json'],
  help: `Prints each work's slug, level, author, title and number of chapters, and whether the work is
held back because it has more unreviewed drafts than "drafts" in content/site.json allows.

  --json  print a JSON array of {slug, title, author, kind, level, chapters, broken,
          heldBack} instead`,
  run: async ({ flags }) => {
    const rows: Row[] = [];
    for (const slug of await listWorks()) rows.push(await readRow(slug));
    if (flags.has('json')) console.log(formatJson(rows));
    else if (rows.length === 0) console.log('The library has no works.');
    else console.log(formatTable(rows.map(cells)));
    return 0;
  },
};

async function readRow(slug: string): Promise<Row> {
  try {
    const work = await readWork(slug, TARGET_LANGUAGE);
    const { title, author, kind, level } = work?.meta ?? {};
    const chapters = work?.chapters ?? [];
    const heldBack = await countHeldBack(slug, chapters.length === 0 ? [undefined] : chapters);
    return { slug, title, author, kind, level, chapters: chapters.length, broken: false, heldBack };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const nothing = { title: undefined, author: undefined, kind: undefined, level: undefined };
    return { slug, ...nothing, chapters: 0, broken: true, heldBack: 0 };
  }
}

async function countHeldBack(work: string, chapters: readonly (number | undefined)[]): Promise<number> {
  const { drafts } = await readSite();
  let count = 0;
  for (const chapter of chapters) if ((await readDraftShare({ work, chapter })) > drafts) count += 1;
  return count;
}

function cells({ slug, title = '', author = '', level = '', chapters, broken, heldBack }: Row): readonly string[] {
  if (broken) return [slug, '', '', 'has errors: run "npm run stroka -- check"'];
  const length = chapters === 0 ? '' : ` (${chapters} ${chapters === 1 ? 'chapter' : 'chapters'})`;
  return [slug, level, author, title + length + heldBackNote(heldBack, chapters)];
}

function heldBackNote(heldBack: number, chapters: number): string {
  if (heldBack === 0) return '';
  const what = chapters === 0 ? '' : ` ${heldBack} of ${chapters}`;
  return `: held back${what}, too many unreviewed drafts (see "stroka review" and "drafts" in content/site.json)`;
}
