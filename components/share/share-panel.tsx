// The share panel: a passage's card in the format the reader chooses, and ways to copy, download and share it.
import { useEffect, useRef, useState } from 'react';
import { pictureAlt } from '#lib/card/alt.ts';
import { CARD_LANGUAGES, FORMAT_SIZES, FORMATS, type Look } from '#lib/card/card.ts';
import { formatCardName, pictureFileName } from '#lib/card/name.ts';
import { embedCode } from '#lib/site/embed.ts';
import { fill } from '#lib/site/templates.ts';
import { UNKNOWN_HASH } from '#lib/site/versioned-name.ts';
import type { Passage } from '../page/passages.ts';
import { copyText, linkTo, type Origin, quotation } from '../quotation/quotation.ts';
import { copyPicture, handOver } from './picture.ts';
import { RadioGroup } from './radio-group.tsx';
import styles from './share.module.css';
import { ShareLinks } from './share-links.tsx';
import type { ShareStrings } from './strings.ts';

export interface SharePanelProps extends Origin {
  readonly passage: Passage;
  readonly strings: ShareStrings;
  readonly close: () => void;
}

const colours = ['light', 'dark'] as const;
const languages = ['both', ...CARD_LANGUAGES] as const;

export function SharePanel({ passage, path, citation, translation, strings, close }: SharePanelProps) {
  const [look, setLook] = useState<Look>(() => ({ format: 'wide', dark: isPageDark(), only: undefined }));
  const [said, setSaid] = useState('');
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);

  const { format, dark, only } = look;
  const address = path.split('/').at(-1) ?? '';
  // Only the server knows the hash: it redirects to the present card.
  const url = `/cards/${address}/${formatCardName({ subject: passage.id, look, hash: UNKNOWN_HASH })}`;
  const fileName = pictureFileName(address, passage.id, look);
  const link = linkTo(passage, path);
  const shown = [only === 'en' ? '' : passage.source, only === 'ru' ? '' : passage.target, citation];

  async function copy(text: string, done: 'copied.link' | 'share.embed.copied' | 'share.text.copied') {
    setSaid(strings[(await copyText(text)) ? done : 'copied.failed']);
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
      <h2 id="share-title">{fill(strings['share.title'], { place: `§ ${passage.number}` })}</h2>
      <div className={styles.preview}>
        {/* biome-ignore lint/performance/noImgElement: the server draws it in this size */}
        <img
          key={url}
          src={url}
          {...FORMAT_SIZES[format]}
          alt={pictureAlt(shown)}
          onError={() => setSaid(strings['share.image.failed'])}
        />
      </div>
      <div className={styles.choices}>
        <RadioGroup
          name="format"
          legend={strings['share.format']}
          options={FORMATS.map((value) => [value, strings[`share.format.${value}`]])}
          value={format}
          choose={(chosen) => setLook({ ...look, format: chosen })}
        />
        <RadioGroup
          name="colours"
          legend={strings['share.colours']}
          options={colours.map((value) => [value, strings[`share.colours.${value}`]])}
          value={dark ? 'dark' : 'light'}
          choose={(chosen) => setLook({ ...look, dark: chosen === 'dark' })}
        />
        {passage.target && (
          <RadioGroup
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
        <button type="button" onClick={() => copy(link, 'copied.link')}>
          {strings['menu.link']}
        </button>
        <button
          type="button"
          onClick={() => copy(embedCode(link, `${citation}, § ${passage.number}`), 'share.embed.copied')}
        >
          {strings['share.embed']}
        </button>
        <button
          type="button"
          onClick={() => copy(quotation(passage, { path, citation, translation }, only), 'share.text.copied')}
        >
          {strings['share.text']}
        </button>
      </div>
      <ShareLinks link={link} text={`${citation}, § ${passage.number}`} label={strings['share.sites']} />
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

/** On a dark page the dark card comes first. */
function isPageDark(): boolean {
  const { colorScheme } = getComputedStyle(document.documentElement);
  return colorScheme === 'dark' || (colorScheme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
}
