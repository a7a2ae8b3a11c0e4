// The buttons of all operations with their keys: the visible list of keys, and what touch uses.

import styles from './desk.module.css';
import { type DeskCommand, OPERATION_KEYS } from './keys.ts';
import type { DeskStrings } from './strings.ts';

interface OperationsProps {
  readonly strings: DeskStrings;
  readonly isPossible: (command: DeskCommand) => boolean;
  readonly run: (command: DeskCommand) => void;
}

export function Operations({ strings, isPossible, run }: OperationsProps) {
  return (
    <div className={`${styles.operations} label`} role="toolbar" aria-label={strings['desk.operations']}>
      {OPERATION_KEYS.map(([command, key]) => (
        <button
          key={command}
          type="button"
          disabled={!isPossible(command)}
          // The cursor stays where it is.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => run(command)}
        >
          {strings[`desk.op.${command}`]} <kbd>{key}</kbd>
        </button>
      ))}
    </div>
  );
}
