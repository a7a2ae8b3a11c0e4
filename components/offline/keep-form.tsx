// The button to keep a work offline and what became of it: rendered by the server without functions, then by an island with them.
import type { ReactNode } from 'react';
import { formatSize } from '#lib/site/offline.ts';
import { fill } from '#lib/site/templates.ts';
import styles from './offline.module.css';
import type { KeepProblem, KeptRecord } from './records.ts';
import type { KeepStrings } from './strings.ts';

interface KeepFormProps {
  readonly lng: string;
  readonly strings: KeepStrings;
  /** Estimated size of the copy. */
  readonly bytes: number;
  /** In place of "Keep offline". */
  readonly label?: string;
  /** How far it is; undefined if it is not kept. */
  readonly record?: KeptRecord | undefined;
  /** In place of the number of files. */
  readonly progress?: string | undefined;
  /** Why it cannot be kept. */
  readonly problem?: KeepProblem | undefined;
  readonly keep?: () => void;
  readonly stop?: () => void;
  readonly remove?: () => void;
}

export function KeepForm({ strings, record, problem = record?.problem, keep, stop, remove, ...shown }: KeepFormProps) {
  const { lng, bytes, label = strings['offline.keep'] } = shown;
  const button = (text: string, act: string, press: (() => void) | undefined) => (
    <button type="button" data-act={act} onClick={press}>
      {text}
    </button>
  );
  const removal = record && button(strings['offline.remove'], 'remove', remove);
  if (record?.build !== undefined) {
    return (
      <Line said={fill(strings['offline.kept'], { size: formatSize(lng, record.bytes) })} share={1}>
        {removal}
      </Line>
    );
  }
  if (problem && problem !== 'network') {
    return (
      <Line said={strings[`offline.problem.${problem}`]}>
        {button(strings['offline.again'], 'keep', keep)}
        {removal}
      </Line>
    );
  }
  if (!record && !problem) {
    return (
      <Line said="">
        {button(label, 'keep', keep)}
        <span>{fill(strings['offline.about'], { size: formatSize(lng, bytes) })}</span>
      </Line>
    );
  }
  const { done = 0, total = 0 } = record ?? {};
  const values = { done, total, size: formatSize(lng, record?.bytes ?? 0) };
  const progress = shown.progress ?? (total > 0 ? fill(strings['offline.files'], values) : '');
  const state = record?.isPaused
    ? strings['offline.stopped']
    : problem
      ? strings['offline.problem.network']
      : strings['offline.keeping'];
  return (
    <Line said={[state, progress].filter(Boolean).join(state.endsWith('.') ? ' ' : ': ')} share={total && done / total}>
      {record?.isPaused || problem
        ? button(strings[problem ? 'offline.again' : 'offline.continue'], 'keep', keep)
        : button(strings['offline.stop'], 'stop', stop)}
      {removal}
    </Line>
  );
}

interface LineProps {
  readonly said: string;
  /** How much is done, 0 to 1. */
  readonly share?: number;
  readonly children: ReactNode;
}

function Line({ said, share, children }: LineProps) {
  return (
    <span className={styles.keep}>
      <output>{said}</output>
      {share !== undefined && share < 1 && <progress value={share} max={1} aria-hidden="true" />}
      {children}
    </span>
  );
}
