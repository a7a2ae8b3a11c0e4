// What the house says of a text inside it: quiet, and apart from the text's own words.
import styles from './draft-notice.module.css';

interface RemarkProps {
  /** Language of the interface. */
  readonly lng: string;
  readonly children: string;
}

export function Remark({ lng, children }: RemarkProps) {
  return (
    <small className={`${styles.remark} label`} lang={lng}>
      {children}
    </small>
  );
}
