// The four views as radio buttons: the style sheets switch them without a script.
import type { Translate } from '#lib/site/translate.ts';
import styles from './views.module.css';

const views = ['original', 'side', 'lines', 'translation'] as const;

export function Views({ t }: { readonly t: Translate }) {
  return (
    <fieldset className={`${styles.views} label`}>
      <legend className="away">{t('view')}</legend>
      {views.map((view) => (
        <label key={view}>
          <input type="radio" name="view" value={view} data-setting="" defaultChecked={view === 'side'} />
          {view === 'side' ? (
            <span>
              <span className={styles.wide}>{t('view.side')}</span>
              <span className={styles.narrow}>{t('view.stacked')}</span>
            </span>
          ) : (
            <span>{t(`view.${view}`)}</span>
          )}
        </label>
      ))}
    </fieldset>
  );
}
