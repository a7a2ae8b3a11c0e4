'use client';
// Saves, loads and clears what the device remembers.
import { useEffect, useRef, useState } from 'react';
import { fillCount } from '#lib/site/templates.ts';
import { clearMemory, countTexts, exportMemory, importMemory } from '../memory/backup.ts';
import { READY_EVENT } from '../page/contract.ts';
import styles from './about.module.css';
import type { DeviceStrings } from './strings.ts';

export function DeviceMemory({ strings }: { readonly strings: DeviceStrings }) {
  const [count, setCount] = useState<number>();
  const [said, setSaid] = useState('');
  const file = useRef<HTMLInputElement>(null);

  useEffect(() => {
    setCount(countTexts());
    document.dispatchEvent(new Event(READY_EVENT));
  }, []);

  function save() {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([exportMemory()], { type: 'application/json' }));
    link.download = 'stroka.json';
    link.click();
    URL.revokeObjectURL(link.href);
    setSaid(strings['about.device.saved']);
  }

  async function load(chosen: File | undefined) {
    if (!chosen) return;
    const outcome = importMemory(await chosen.text());
    setCount(countTexts());
    setSaid(strings[`about.device.${outcome}`]);
  }

  function clear() {
    clearMemory();
    setCount(countTexts());
    setSaid(strings['about.device.cleared']);
  }

  const held = count ? fillCount(strings.lng, strings.held, count) : strings['about.device.empty'];
  return (
    <div className={styles.device}>
      <p>{count === undefined ? '\u00A0' : held}</p>
      <p className={styles.buttons}>
        <button type="button" data-act="save" onClick={save}>
          {strings['about.device.save']}
        </button>
        <button type="button" data-act="load" onClick={() => file.current?.click()}>
          {strings['about.device.load']}
        </button>
        <button type="button" data-act="clear" onClick={clear}>
          {strings['about.device.clear']}
        </button>
      </p>
      <input
        ref={file}
        type="file"
        accept="application/json,.json"
        hidden
        aria-label={strings['about.device.load']}
        onChange={(event) => load(event.target.files?.[0])}
      />
      <output>{said}</output>
    </div>
  );
}
