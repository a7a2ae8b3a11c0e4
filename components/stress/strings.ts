// The messages about stress marks.

export const STRESS_KEYS = [
  'stress.lost',
  'stress.none',
  'stress.off',
  'stress.on',
  'stress.pointer',
  'stress.unknown',
] as const;

export type StressStrings = Readonly<Record<(typeof STRESS_KEYS)[number], string>>;
