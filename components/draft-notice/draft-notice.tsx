// The notice inside a text that its translation is a draft, set apart from the text itself.
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
