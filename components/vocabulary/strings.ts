// The interface strings that all components of saved words share.

export const VOCABULARY_KEYS = [
  'saved.problem.blocked',
  'saved.problem.failed',
  'saved.problem.full',
  'words.empty',
  'words.empty.hint',
  'words.shelf',
] as const;

export type VocabularyStrings = Readonly<Record<(typeof VOCABULARY_KEYS)[number], string>>;
