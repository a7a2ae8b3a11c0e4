// credits: a work names its author, its translators and its licence.
import type { Finding, Rule, WorkFiles } from '../rule.ts';

export const credits: Rule<WorkFiles> = {
  code: 'credits',
  severity: 'warning',
  explain: 'Readers see who wrote a work, who translated it, and under which licence it may be used.',
  *find({ file, meta, translations }) {
    if (!meta) return;
    const at = (id: string, message: string, hint: string): Finding => ({ file, id, message, hint });
    if (meta.author === undefined) yield at('author', 'the author is missing', 'Add "author".');
    if (meta.licence === undefined)
      yield at(
        'licence',
        'the licence is missing',
        'Add "licence", such as "CC-BY-4.0", or name the licence of all such works in content/site.json.',
      );
    const credited = new Set(
      [meta, ...translations.map(({ translation }) => translation)].flatMap((data) =>
        (data?.translators ?? []).map(({ lang }) => lang),
      ),
    );
    for (const { lang } of translations) {
      if (credited.has(lang)) continue;
      const hint = `Add {"lang":"${lang}","name":"…"} to "translators".`;
      yield at('translators', `the translation "${lang}" has no translator`, hint);
    }
  },
};
