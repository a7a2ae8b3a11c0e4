// The code that shows a passage on another page, to be copied by hand: the passage's page has no scripts.
import styles from './embed-code.module.css';

interface EmbedCodeProps {
  readonly code: string;
  readonly title: string;
  readonly hint: string;
}

export function EmbedCode({ code, title, hint }: EmbedCodeProps) {
  return (
    <details className={styles.embed}>
      <summary>{title}</summary>
      <label>
        {hint}
        <textarea readOnly rows={4} spellCheck={false} translate="no" lang="ru" defaultValue={code} />
      </label>
    </details>
  );
}
