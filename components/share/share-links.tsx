// Links that take a passage to other sites, which need no script of theirs.
import { shareTargets } from '#lib/site/share-targets.ts';
import styles from './share-links.module.css';

interface ShareLinksProps {
  /** The absolute address of the passage's own page. */
  readonly link: string;
  /** What the message says before the link: author, title, place. */
  readonly text: string;
  readonly label: string;
}

export function ShareLinks({ link, text, label }: ShareLinksProps) {
  return (
    <ul className={styles.links} aria-label={label}>
      {shareTargets({ link, text }).map(({ name, url }) => (
        <li key={name}>
          <a href={url} target="_blank" rel="noopener">
            {name}
          </a>
        </li>
      ))}
    </ul>
  );
}
