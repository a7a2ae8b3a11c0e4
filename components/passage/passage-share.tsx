// Ways to send a passage on from its page, none of which needs a script.
import { embedCode } from '#lib/site/embed.ts';
import type { Translate } from '#lib/site/translate.ts';
import { EmbedCode } from '../share/embed-code.tsx';
import { ShareLinks } from '../share/share-links.tsx';
import styles from './passage-card.module.css';

interface PassageShareProps {
  /** The absolute address of the page. */
  readonly link: string;
  /** Author, title and place. */
  readonly text: string;
  readonly t: Translate;
}

export function PassageShare({ link, text, t }: PassageShareProps) {
  return (
    <section className={`${styles.card} label`} aria-labelledby="share">
      <h2 id="share">{t('share.sites')}</h2>
      <ShareLinks link={link} text={text} label={t('share.sites')} />
      <EmbedCode code={embedCode(link, text)} title={t('passage.embed')} hint={t('passage.embed.hint')} />
    </section>
  );
}
