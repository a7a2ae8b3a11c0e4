// A passage inside a frame on another site, with the way to its page.
import styles from './embed.module.css';
import { PassageFigure, type PassageFigureProps } from './passage.tsx';

interface EmbedProps extends PassageFigureProps {
  /** The path of the passage's page. */
  readonly page: string;
  /** The name of the site. */
  readonly site: string;
}

export function Embed({ page, site, ...figure }: EmbedProps) {
  return (
    <main className={styles.embed}>
      <PassageFigure {...figure} />
      <p className="label">
        <a href={page} target="_blank" rel="noopener">
          {figure.t('embed.open', { site })}
        </a>
      </p>
    </main>
  );
}
