// What a work is called, whose it is and how it is divided: from what a person says, what the library has, and what the files say.
import { classifyHeading } from '../import/headings.ts';
import type { ImportedWork } from '../import/importer.ts';
import type { Lang, Part, Translator, WorkMeta, WorkTranslation } from '../model.ts';
import type { StoredText } from '../segment/merging.ts';
import type { PairedChapter, PairedWork } from './pair-works.ts';
import type { MergeOptions, WorkData } from './work-data.ts';

/** What goes into work.json of both languages. */
export function composeMeta(
  stored: WorkData | undefined,
  paired: PairedWork,
  chapters: readonly StoredText[],
  { slug, lang, original, translation, given }: MergeOptions,
): Pick<WorkData, 'meta' | 'translations'> {
  const heading = chapters.length === 1 ? firstHeading(chapters[0]) : undefined;
  const { meta: before } = stored ?? {};
  const parts = partsOf(paired.chapters);
  const meta = withoutAbsent<WorkMeta>({
    title: given.meta.title ?? before?.title ?? titleFrom(original.title) ?? titleFrom(heading?.[1]) ?? slug,
    author: given.meta.author ?? before?.author ?? original.author,
    kind: given.meta.kind ?? before?.kind,
    level: given.meta.level ?? before?.level,
    year: given.meta.year ?? before?.year ?? original.year,
    blurb: given.meta.blurb ?? before?.blurb,
    source: given.meta.source ?? before?.source,
    licence: given.meta.licence ?? before?.licence,
    translators: translatorsOf(before?.translators, lang, given.translator, translation),
    parts: parts.length > 0 ? parts : keptParts(before?.parts, chapters.length),
  });
  const translations = new Map(stored?.translations ?? []);
  if (translation || translations.has(lang)) {
    const old = translations.get(lang);
    const own = heading && chapters[0]?.translations.get(lang)?.segments.get(heading[0]);
    const titles = paired.chapters.some(({ translatedPart }) => translatedPart)
      ? partTitles(paired.chapters)
      : old?.parts;
    translations.set(
      lang,
      withoutAbsent<WorkTranslation>({
        ...old,
        title: given.translation.title ?? old?.title ?? titleFrom(translation?.title) ?? titleFrom(own),
        author: given.translation.author ?? old?.author ?? translation?.author,
        parts: titles && titles.length > 0 ? titles.slice(0, meta.parts?.length ?? 0) : undefined,
      }),
    );
  }
  return { meta, translations };
}

/** A headline that ends with a full stop is a title without it; «Часть первая» names no work. */
function titleFrom(heading: string | undefined): string | undefined {
  if (!heading || !['title', 'edge'].includes(classifyHeading(heading))) return undefined;
  return heading.replace(/(?<![.…])\.$/u, '');
}

/** The heading that opens a text: its id and its words. */
function firstHeading(text: StoredText | undefined): readonly [string, string] | undefined {
  const [first] = text?.segments ?? [];
  return first?.[0].startsWith('h') ? first : undefined;
}

/** A translator who is named takes the place of whoever was named for the language. */
function translatorsOf(
  before: readonly Translator[] | undefined,
  lang: Lang,
  given: string | undefined,
  translation: ImportedWork | undefined,
): readonly Translator[] | undefined {
  const isNamed = before?.some((translator) => translator.lang === lang) ?? false;
  const name = given ?? (isNamed ? undefined : translation?.translator);
  if (name === undefined) return before;
  return [...(before ?? []).filter((translator) => translator.lang !== lang), { lang, name }];
}

/** Consecutive chapters under one title. */
function partsOf(chapters: readonly PairedChapter[]): readonly Part[] {
  const parts: { title: string; chapters: number[] }[] = [];
  for (const [index, { part }] of chapters.entries()) {
    if (part === undefined) continue;
    const last = parts.at(-1);
    if (last?.title === part && last.chapters.at(-1) === index) last.chapters.push(index + 1);
    else parts.push({ title: part, chapters: [index + 1] });
  }
  return chapters.length > 1 ? parts : [];
}

/** In the order of the original's; a part that no chapter knows the translation of keeps its own title. */
function partTitles(chapters: readonly PairedChapter[]): readonly { readonly title: string }[] {
  return partsOf(chapters).map(({ title, chapters: numbers }) => {
    const translated = numbers.flatMap((number) => chapters[number - 1]?.translatedPart ?? [])[0];
    return { title: translated ?? title };
  });
}

/** Parts that a person wrote fit as long as there are as many chapters. */
function keptParts(parts: readonly Part[] | undefined, chapters: number): readonly Part[] | undefined {
  return parts?.every((part) => part.chapters.every((chapter) => chapter <= chapters)) ? parts : undefined;
}

function withoutAbsent<Data extends object>(data: Data): Data {
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined)) as Data;
}
