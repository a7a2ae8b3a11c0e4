// The form of the device's memory: rendered by the server without functions, then by the page's island with them.
import type { ChangeEventHandler, Ref } from 'react';
import { fill } from '#lib/site/templates.ts';
import styles from './about.module.css';
import type { DeviceStrings } from './strings.ts';

interface DeviceFormProps {
  readonly strings: DeviceStrings;
  /** How much the device remembers; "" if nothing, undefined before it is known. */
  readonly held?: string | undefined;
  /** The result of the last action. */
  readonly said?: string;
  /** Whether the reader is asked before everything is deleted. */
  readonly isAsking?: boolean;
  readonly file?: Ref<HTMLInputElement>;
  /** The button that gets the focus next: that of the question, or that of the undoing. */
  readonly next?: Ref<HTMLButtonElement>;
  readonly save?: () => void;
  /** Opens the browser's dialog for a file. */
  readonly choose?: () => void;
  readonly load?: ChangeEventHandler<HTMLInputElement>;
  readonly ask?: () => void;
  readonly cancel?: () => void;
  readonly clear?: () => void;
  /** Absent if there is nothing to undo. */
  readonly undo?: (() => void) | undefined;
}

export function DeviceForm(props: DeviceFormProps) {
  const {
    strings,
    held,
    said = '',
    isAsking = false,
    file,
    next,
    save,
    choose,
    load,
    ask,
    cancel,
    clear,
    undo,
  } = props;
  return (
    <div className={styles.device}>
      <p>{held === undefined ? '\u00A0' : held ? `${capitalised(held)}.` : strings['about.device.empty']}</p>
      {isAsking ? (
        <fieldset>
          <legend>{fill(strings['about.device.confirm'], { what: held ?? '' })}</legend>
          <p className={styles.buttons}>
            <button type="button" data-act="delete" onClick={clear}>
              {strings['about.device.delete']}
            </button>
            <button type="button" ref={next} data-act="cancel" onClick={cancel}>
              {strings['about.device.cancel']}
            </button>
          </p>
        </fieldset>
      ) : (
        <p className={styles.buttons}>
          <button type="button" data-act="save" onClick={save}>
            {strings['about.device.save']}
          </button>
          <button type="button" data-act="load" onClick={choose}>
            {strings['about.device.load']}
          </button>
          <button type="button" data-act="clear" disabled={held === ''} onClick={ask}>
            {strings['about.device.clear']}
          </button>
        </p>
      )}
      <p className="label">
        {strings['about.device.words']} <a href={`/${strings.lng}/words`}>{strings['words.title']}</a>
      </p>
      <input
        ref={file}
        type="file"
        accept="application/json,.json"
        hidden
        aria-label={strings['about.device.load']}
        onChange={load}
      />
      <p className={styles.buttons}>
        <output>{said}</output>
        {undo && (
          <button type="button" ref={next} data-act="undo" onClick={undo}>
            {strings['about.device.undo']}
          </button>
        )}
      </p>
    </div>
  );
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
