// Prints the account of an import: a summary in lines, and what is doubtful side by side.

import type { AddReport, Doubt } from '#lib/bitext/report.ts';
import type { WorkData } from '#lib/bitext/work-data.ts';
import type { Account, ImportNote } from '#lib/import/importer.ts';
import { TARGET_LANGUAGE } from '#lib/languages.ts';
import { printable } from '#lib/text/normalise.ts';
import { shorten, sideBySide } from './side-by-side.ts';

/** How the summary is printed. */
export interface Printing {
  readonly width: number;
  readonly isDryRun: boolean;
  /** Whether what is doubtful stands above already. */
  readonly isReviewed: boolean;
}

/** Lists longer than this end in how many more there are. */
const longest = 20;

export function formatReport(report: AddReport, { width, isDryRun, isReviewed }: Printing): string {
  const { changes } = report;
  return [
    ...report.notes.original.map((note) => `original: ${formatNote(note)}`),
    ...formatAccount('original', report.accounts.original),
    ...report.notes.translation.map((note) => `translation: ${formatNote(note)}`),
    ...formatAccount('translation', report.accounts.translation),
    ...section(
      'Doubtful, to be looked at (--review shows them side by side):',
      isReviewed ? [] : report.doubtful,
      (doubt) => [
        `${placeOf(doubt)}  ${doubt.confidence.toFixed(2)}  ${shorten(doubt.source, width / 2 - 14)}  |  ${shorten(doubt.target ?? '—', width / 2 - 14)}`,
      ],
    ),
    ...section('In the translation alone, kept aside:', report.aside, ({ text, after, target }) => [
      `${after === '' ? `at the beginning${text === 'text' ? '' : ` of ${text}`}` : `after ${placeOf({ text, id: after })}`}  ${shorten(target, width - 24)}`,
    ]),
    ...section('Chapters of the translation that the original does not have:', report.unmatchedChapters, (chapter) => [
      `${shorten(chapter.heading || (chapter.sentences[0] ?? ''), width - 20)}  ${plural(chapter.sentences.length, 'sentence')}`,
    ]),
    ...section('Translations that stand no longer as they did:', report.replaced, ({ text, lang, id, target }) => [
      `${placeOf({ text, id })} ${lang}  ${shorten(target, width - 24)}`,
    ]),
    ...section('Edited by hand in the library, kept:', report.edits, (edit) => [
      edit.source === undefined
        ? `${placeOf(edit)}  deleted`
        : `${placeOf(edit)}  ${shorten(edit.source, width / 2 - 10)}  |  ${shorten(edit.target ?? '—', width / 2 - 10)}`,
    ]),
    ...section(
      'Edited or accepted by hand, but different in the files. The library’s text is kept; --replace ID takes the files’ text:',
      report.contradictions,
      (one) =>
        one.sides.flatMap((side) => [
          `${fileOf(report.slug, one.text, side)}:${one.id}  (${placeOf(one)})`,
          `    kept:   ${shorten(one[side] ?? '—', width - 16)}`,
          `    files:  ${shorten(one.given[side] ?? '—', width - 16)}`,
        ]),
    ),
    ...report.moved.map(({ from, to }) => `chapter ${from} is now ${to}`),
    ...report.warnings,
    report.isNew
      ? `New: «${printable(report.title)}».`
      : `Merged into «${printable(report.title)}», which was there: ${changes.kept} segments kept, ${changes.edited} edited, ${changes.added} added, ${changes.removed} removed.`,
    [
      ...(report.chapters > 1 ? [`${report.translatedChapters} of ${report.chapters} chapters translated`] : []),
      plural(report.paragraphs, 'paragraph'),
      plural(report.segments, 'segment'),
      ...(report.merges > 0 ? [`${report.merges} with several sentences`] : []),
      `${report.untranslated} untranslated`,
      `${report.doubtful.length} doubtful`,
    ].join(', '),
    isDryRun ? 'Nothing was written.' : `/en/${report.slug}`,
  ].join('\n');
}

/** Every doubtful segment between the segments before and after it. */
export function formatReview(report: AddReport, work: WorkData, lang: string, width: number): string {
  if (report.doubtful.length === 0) return 'Nothing is doubtful.';
  return report.doubtful
    .map((doubt) => {
      const text = work.texts.get(doubt.text);
      const ids = [...(text?.segments.keys() ?? [])];
      const place = ids.indexOf(doubt.id);
      const lines = ids.slice(Math.max(0, place - 1), place + 2).flatMap((id) => {
        const beside = text?.translations.get(lang)?.segments.get(id);
        const mark = id === doubt.id ? '> ' : '  ';
        return sideBySide(text?.segments.get(id) ?? '', beside ?? '—', width - mark.length).map((line) => mark + line);
      });
      return [`${placeOf(doubt)}  ${doubt.confidence.toFixed(2)}`, ...lines].join('\n');
    })
    .join('\n\n');
}

function formatNote({ message, count, letters = 0 }: ImportNote): string {
  const figures = [
    ...(count > 1 ? [`${count}`] : []),
    ...(letters === 0 ? [] : [`${plural(Math.abs(letters), 'letter')}${letters < 0 ? ' added' : ''}`]),
  ];
  return printable(figures.length > 0 ? `${message} (${figures.join(', ')})` : message);
}

/** Where the letters of a file are; digits count as letters. */
function formatAccount(side: string, account: Account | undefined): readonly string[] {
  if (!account) return [];
  const { file, text, notes, leftOut, unexplained } = account;
  const number = (letters: number) => letters.toLocaleString('en');
  const parts = [
    ...(notes > 0 ? [`${number(text)} in the text`, `${number(notes)} in footnotes`] : [`${number(text)} in the text`]),
    ...(leftOut > 0 ? [`${number(leftOut)} left out`] : []),
  ];
  const fault =
    unexplained > 0
      ? [
          `${side}: ${number(unexplained)} letters of the file are missing from the work: look for a gap, and report it.`,
        ]
      : unexplained < 0
        ? [`${side}: ${number(-unexplained)} letters are in the work twice: look for a repetition, and report it.`]
        : [];
  return [`${side}: ${number(file)} letters in the file: ${parts.join(', ')}.`, ...fault];
}

function section<Item>(
  title: string,
  items: readonly Item[],
  linesOf: (item: Item) => readonly string[],
): readonly string[] {
  if (items.length === 0) return [];
  const more = items.length > longest ? [`  … and ${items.length - longest} more; --json lists them all`] : [];
  return [
    title,
    ...items
      .slice(0, longest)
      .flatMap(linesOf)
      .map((line) => `  ${line}`),
    ...more,
  ];
}

/** "p7-2", or "3.p7-2" in a book. */
export function placeOf({ text, id }: Pick<Doubt, 'text' | 'id'>): string {
  return text === 'text' ? id : `${text}.${id}`;
}

function fileOf(slug: string, text: string, side: 'source' | 'target'): string {
  return `${side === 'source' ? 'content' : `locales/${TARGET_LANGUAGE}`}/${slug}/${text}.json`;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
