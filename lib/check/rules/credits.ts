// credits: a reader is told who wrote a work, who translated it, and what one may do with it.
import type { Finding, Rule, WorkFiles } from '../rule.ts';

export const credits: Rule<WorkFiles> = {
  code: 'credits',
  severity: 'warning',
  explain: 'A reader is told who wrote a work, who translated it, and what one may do with it.',
  *find({ file, meta, translations }) {
    if (!meta) return;
    const at = (id: string, message: string, hint: string): Finding => ({ file, id, message, hint });
    if (meta.author === undefined) yield at('author', 'no author is named', 'Add "author".');
    if (meta.licence === undefined) yield at('licence', 'no licence is named', 'Add "licence", such as "CC-BY-4.0".');
    const credited = new Set(
      [meta, ...translations.map(({ translation }) => translation)].flatMap((data) =>
        (data?.translators ?? []).map(({ lang }) => lang),
      ),
    );
    for (const { lang } of translations) {
      if (credited.has(lang)) continue;
      const hint = `Add {"lang":"${lang}","name":"…"} to "translators".`;
      yield at('translators', `nobody is named for the translation "${lang}"`, hint);
    }
  },
};
