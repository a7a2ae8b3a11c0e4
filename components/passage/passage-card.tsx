// The passage's share card on its page, to look at and to download in three formats.
import type { Format } from '#lib/card/card.ts';
import type { Picture } from '#lib/site/structured-data.ts';
import type { Translate } from '#lib/site/translate.ts';
import styles from './passage-card.module.css';

export interface CardPictures {
  /** The wide card in both colour schemes. */
  readonly light: Picture;
  readonly dark: Picture;
  readonly downloads: readonly { readonly format: Format; readonly picture: Picture; readonly fileName: string }[];
}

interface PassageCardProps {
  readonly pictures: CardPictures;
  /** "§ 7", or "§ 3–4". */
  readonly place: string;
  readonly t: Translate;
}

export function PassageCard({ pictures: { light, dark, downloads }, place, t }: PassageCardProps) {
  return (
    <section className={`${styles.card} label`} aria-labelledby="card">
      <h2 id="card">{t('passage.card')}</h2>
      <picture>
        <source media="(prefers-color-scheme: dark)" srcSet={dark.path} />
        {/* The text of the picture is above it on the page. */}
        <img
          src={light.path}
          width={light.width}
          height={light.height}
          loading="lazy"
          alt={t('passage.card.alt', { place })}
        />
      </picture>
      <p id="download">{t('passage.download')}</p>
      <ul aria-labelledby="download">
        {downloads.map(({ format, picture, fileName }) => (
          <li key={format}>
            <a href={picture.path} download={fileName}>
              {t(`share.format.${format}`)}
            </a>{' '}
            <span>{`${picture.width} × ${picture.height}`}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
