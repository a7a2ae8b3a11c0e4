// For publishers: the commands that add a text to the library, by three examples.
import type { Translate } from '#lib/site/translate.ts';
import styles from './publish.module.css';
import { PUBLISH_EXAMPLES } from './publish-examples.ts';

export function Publish({ t }: { readonly t: Translate }) {
  return (
    <section className={styles.publish} aria-labelledby="publish">
      <h2 id="publish">{t('publish')}</h2>
      <p>{t('publish.hint')}</p>
      <dl>
        {PUBLISH_EXAMPLES.map(({ key, commands }) => (
          <div key={key}>
            <dt>{t(key)}</dt>
            <dd>
              <pre>
                <code translate="no">{commands.join('\n')}</code>
              </pre>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
