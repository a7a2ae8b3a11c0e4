// The share panel: a passage's card in the look that the reader chooses, and the ways to take it along.
import { useEffect, useRef, useState } from 'react';
import { pictureAlt } from '#lib/card/alt.ts';
import { cardLanguages, formatSizes, formats, type Look } from '#lib/card/card.ts';
import { formatCardName, pictureFileName } from '#lib/card/name.ts';
import { UNKNOWN_HASH } from '#lib/site/versioned-name.ts';
import { copy, linkTo, type Origin, quotation, type Taken } from '../controls/copy.ts';
import type { DeskStrings } from '../controls/strings.ts';
import { Choice } from './choice.tsx';
import { copyPicture, handOver } from './picture.ts';
import styles from './share.module.css';

export interface PanelProps extends Origin {
  readonly taken: Taken;
  readonly strings: DeskStrings;
  readonly close: () => void;
}

const colours = ['light', 'dark'] as const;
const languages = ['both', ...cardLanguages] as const;

export function SharePanel({ taken, path, citation, strings, close }: PanelProps) {
  const [look, setLook] = useState<Look>(() => ({ format: 'wide', dark: isPageDark(), only: undefined }));
  const [said, setSaid] = useState('');
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);

  const { format, dark, only } = look;
  const address = path.split('/').at(-1) ?? '';
  // What the hash would be only the server knows: it sends to the card as it is now.
  const url = `/cards/${address}/${formatCardName({ subject: taken.id, look, hash: UNKNOWN_HASH })}`;
  const fileName = pictureFileName(address, taken.id, look);
  const link = linkTo(taken, path);
  const shown = [only === 'en' ? '' : taken.source, only === 'ru' ? '' : taken.target, citation];

  async function copyText(text: string, done: 'copied.link' | 'share.text.copied') {
    setSaid(strings[(await copy(text)) ? done : 'copied.failed']);
  }

  async function copyImage() {
    const outcome = await copyPicture(url);
    setSaid(strings[`share.image.${outcome}` as const]);
  }

  async function share() {
    const outcome = await handOver(url, { title: citation, link, fileName });
    if (outcome === 'shared') setSaid('');
    else setSaid(strings[outcome === 'failed' ? 'share.image.failed' : (`share.device.${outcome}` as const)]);
  }

  return (
    <dialog ref={dialog} className={styles.panel} aria-labelledby="share-title" onClose={close}>
      <h2 id="share-title">{strings['share.title'].replace('{}', taken.number)}</h2>
      <div className={styles.preview}>
        {/* biome-ignore lint/performance/noImgElement: the server draws it for this very place */}
        <img
          key={url}
          src={url}
          {...formatSizes[format]}
          alt={pictureAlt(shown)}
          onError={() => setSaid(strings['share.image.failed'])}
        />
      </div>
      <div className={styles.choices}>
        <Choice
          name="format"
          legend={strings['share.format']}
          options={formats.map((value) => [value, strings[`share.format.${value}`]])}
          value={format}
          choose={(chosen) => setLook({ ...look, format: chosen })}
        />
        <Choice
          name="colours"
          legend={strings['share.colours']}
          options={colours.map((value) => [value, strings[`share.colours.${value}`]])}
          value={dark ? 'dark' : 'light'}
          choose={(chosen) => setLook({ ...look, dark: chosen === 'dark' })}
        />
        {taken.target && (
          <Choice
            name="languages"
            legend={strings['share.languages']}
            options={languages.map((value) => [value, strings[names[value]]])}
            value={only ?? 'both'}
            choose={(chosen) => setLook({ ...look, only: chosen === 'both' ? undefined : chosen })}
          />
        )}
      </div>
      <div className={styles.ways}>
        <button type="button" onClick={share}>
          {strings['share.device']}
        </button>
        <a href={url} download={fileName}>
          {strings['share.download']}
        </a>
        <button type="button" onClick={copyImage}>
          {strings['share.image']}
        </button>
        <button type="button" onClick={() => copyText(link, 'copied.link')}>
          {strings['menu.link']}
        </button>
        <button type="button" onClick={() => copyText(quotation(taken, { path, citation }, only), 'share.text.copied')}>
          {strings['share.text']}
        </button>
      </div>
      <div className={styles.foot}>
        <output className="label">{said}</output>
        <form method="dialog">
          <button type="submit">{strings['keys.close']}</button>
        </form>
      </div>
    </dialog>
  );
}

const names = { both: 'share.both', ru: 'share.source', en: 'share.target' } as const;

/** A reader in the dark is shown the dark card first. */
function isPageDark(): boolean {
  const { colorScheme } = getComputedStyle(document.documentElement);
  return colorScheme === 'dark' || (colorScheme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
}
