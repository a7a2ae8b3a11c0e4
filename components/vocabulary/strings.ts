// The interface strings that every component of saved words needs.

export const vocabularyKeys = [
  'saved.problem.blocked',
  'saved.problem.failed',
  'saved.problem.full',
  'words.empty',
  'words.empty.hint',
  'words.shelf',
] as const;

export type VocabularyStrings = Readonly<Record<(typeof vocabularyKeys)[number], string>>;
