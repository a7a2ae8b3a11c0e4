// The title page of an EPUB: author, title in both languages, translators, source and licence.
import { SOURCE_LANGUAGE } from '../../languages.ts';
import type { Work } from '../../model.ts';
import { translatorsOf } from '../facts.ts';
import { element, page, prose } from './page.ts';

/** The unreviewed segments of a translation. */
export interface Drafts {
  readonly count: number;
  /** Whether a machine made some of them. */
  readonly byMachine: boolean;
}

export function titlePage(work: Work, drafts: Drafts): string {
  const { meta, translation, lang } = work;
  const original = (name: string, text: string | undefined, className?: string) =>
    text ? element(name, { lang: SOURCE_LANGUAGE, class: className }, prose(text, SOURCE_LANGUAGE)) : '';
  const translated = (text: string | undefined, className?: string) =>
    text ? element('p', { lang, class: className }, prose(text, lang)) : '';
  const translators = translatorsOf(work);
  const lines = [
    original('p', meta.author, 'label'),
    translation.author === meta.author ? '' : translated(translation.author, 'label'),
    original('h1', meta.title),
    translated(translation.title, 'translated'),
    meta.year === undefined ? '' : element('p', { class: 'label' }, String(meta.year)),
    original('p', meta.blurb, 'blurb'),
    translated(translation.blurb, 'blurb'),
    credit('Перевод', 'Translation', translators.join(', ')),
    sourceLine(work),
    credit('Лицензия', 'Licence', meta.licence),
    drafts.count > 0 ? draftNotice(drafts) : '',
  ];
  const section = element(
    'section',
    { 'epub:type': 'titlepage', class: 'title-page' },
    `\n${lines.filter(Boolean).join('\n')}\n`,
  );
  return page(meta.title, SOURCE_LANGUAGE, element('body', {}, section));
}

function sourceLine({ meta: { source } }: Work): string {
  if (!source?.url) return credit('Источник', 'Source', source?.title);
  const link = element('a', { href: new URL(source.url).href }, prose(source.title ?? source.url, SOURCE_LANGUAGE));
  return creditOf('Источник', 'Source', link);
}

function credit(russian: string, english: string, value: string | undefined): string {
  return value ? creditOf(russian, english, prose(value, SOURCE_LANGUAGE)) : '';
}

/** Roles are given in both languages; names are kept as written. */
function creditOf(russian: string, english: string, content: string): string {
  return element('p', { class: 'label' }, `${russian} / ${element('span', { lang: 'en' }, english)}: ${content}`);
}

function draftNotice({ count, byMachine }: Drafts): string {
  const segments = count === 1 ? 'segment' : 'segments';
  const english = `${byMachine ? 'Machine draft' : 'Draft'}: ${count} ${segments} of the translation, marked with a dotted underline, not reviewed yet.`;
  const russian = `${byMachine ? 'Машинный черновик' : 'Черновик'}: столько отрывков перевода ещё никто не вычитал: ${count}. Они подчёркнуты точками.`;
  return element('p', { class: 'label' }, russian) + element('p', { class: 'label', lang: 'en' }, english);
}
