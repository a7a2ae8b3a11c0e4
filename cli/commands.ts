// The list of commands: summary, usage and module. The code of a command is loaded only when it runs.
import type { Command } from './command.ts';

/** A command in the list that --help prints. */
export interface Entry {
  /** One line for the list. */
  readonly summary: string;
  /** The arguments after the name: "OLD NEW". */
  readonly usage: string;
  readonly load: () => Promise<Command>;
}

export const COMMANDS: Readonly<Record<string, Entry>> = {
  add: {
    summary: 'add a text and its translation, or update them',
    usage: 'FILE [--translation FILE] --as WORK [--title … --author … and more]',
    load: async () => (await import('./commands/add.ts')).add,
  },
  align: {
    summary: 'align texts unit by unit',
    usage: 'A.src A.tgt [B.src B.tgt …] --from ru --to en --out DIR [--dictionary FILE]',
    load: async () => (await import('./commands/align.ts')).align,
  },
  'align-words': {
    summary: 'link the words of a text with those of its translation',
    usage: 'TEXT | --source FILE --target FILE [--confidence] [--tokens]',
    load: async () => (await import('./commands/align-words.ts')).alignWords,
  },
  card: {
    summary: 'draw the share card of a passage, or all cards of a text',
    usage: 'TEXT [ID] [--format F] [--dark] [--lang ru|en] [--out FILE] [--all]',
    load: async () => (await import('./commands/card.ts')).card,
  },
  check: {
    summary: 'list the issues of the library, or fix them',
    usage: '[WORK …] [--fix]',
    load: async () => (await import('./commands/check.ts')).check,
  },
  desk: {
    summary: 'open the editor for the alignment and the translation',
    usage: '[WORK] [--port N]',
    load: async () => (await import('./commands/desk.ts')).desk,
  },
  dictionary: {
    summary: 'install, list and remove dictionary packs',
    usage: 'install FILE [--name --licence --attribution] | list [--json] | remove NAME',
    load: async () => (await import('./commands/dictionary.ts')).dictionary,
  },
  export: {
    summary: 'write a work in a format that other programs read',
    usage: 'TEXT|WORK --format FORMAT [--side ru|en] [--out FILE]',
    load: async () => (await import('./commands/export.ts')).exportTexts,
  },
  'import-translation': {
    summary: 'import a translation that was edited in another program',
    usage: 'FILE --onto TEXT|WORK [--yes]',
    load: async () => (await import('./commands/import-translation.ts')).importTranslation,
  },
  list: {
    summary: 'list the works in the order of the shelf',
    usage: '[--json]',
    load: async () => (await import('./commands/list.ts')).list,
  },
  press: {
    summary: 'write the whole site as files for a host without a server',
    usage: '--out DIR [--passages all|paragraphs] [--cards covers|all]',
    load: async () => (await import('./commands/press.ts')).press,
  },
  remove: {
    summary: 'delete a work and its translations',
    usage: 'WORK [--yes]',
    load: async () => (await import('./commands/remove.ts')).remove,
  },
  rename: {
    summary: 'change the slug of a work',
    usage: 'OLD NEW',
    load: async () => (await import('./commands/rename.ts')).rename,
  },
  review: {
    summary: 'show drafts and stale translations, or accept them',
    usage: 'TEXT [--to en] [--accept all|IDS]',
    load: async () => (await import('./commands/review.ts')).review,
  },
  segment: {
    summary: 'split a text into sentences',
    usage: 'FILE --lang ru|en [--format lines|json]',
    load: async () => (await import('./commands/segment.ts')).segment,
  },
  stress: {
    summary: 'write the stress marks of a work',
    usage: 'WORK [--anew]',
    load: async () => (await import('./commands/stress.ts')).stress,
  },
  translate: {
    summary: 'draft translations of untranslated segments',
    usage: 'TEXT --with PROVIDER [--to en] [--model M] [--url URL] [--which W] [--limit N] [--yes]',
    load: async () => (await import('./commands/translate.ts')).translate,
  },
  words: {
    summary: 'print the words of a Russian text: stress, lemma, features, meaning',
    usage: 'FILE [--json]',
    load: async () => (await import('./commands/words.ts')).words,
  },
};
