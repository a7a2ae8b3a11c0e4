// The messages about stress marks.

export const stressKeys = ['stress.lost', 'stress.none', 'stress.off', 'stress.on', 'stress.pointer'] as const;

export type StressStrings = Readonly<Record<(typeof stressKeys)[number], string>>;
