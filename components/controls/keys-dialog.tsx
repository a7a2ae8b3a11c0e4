// The dialog that lists the keys.
import { useEffect, useRef } from 'react';
import { KEY_NAMES } from '../page/keys.ts';
import styles from './controls.module.css';
import type { ControlStrings } from './strings.ts';

interface KeysDialogProps {
  readonly strings: ControlStrings;
  /** Whether texts can be corrected here. */
  readonly isDeskOn: boolean;
  readonly close: () => void;
}

export function KeysDialog({ strings, isDeskOn, close }: KeysDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby="keys-title" onClose={close}>
      <h2 id="keys-title">{strings.keys}</h2>
      <dl>
        {KEY_NAMES.filter(([command]) => isDeskOn || command !== 'correct').map(([command, key]) => (
          <div key={command}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{strings[`keys.${command}`]}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <button type="submit">{strings['keys.close']}</button>
      </form>
    </dialog>
  );
}
