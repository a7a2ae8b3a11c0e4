// What the house says of a text inside it: quiet, and apart from the text's own words.
import styles from './draft-notice.module.css';

interface DraftNoticeProps {
  /** Language of the interface. */
  readonly lng: string;
  readonly children: string;
}

export function DraftNotice({ lng, children }: DraftNoticeProps) {
  return (
    <small className={`${styles.remark} label`} lang={lng}>
      {children}
    </small>
  );
}
