// Translations of texts as i18next resources: one namespace for each text, loaded from disk by a backend and read as a
// bundle.

import { createInstance } from 'i18next';
import resourcesToBackend from 'i18next-resources-to-backend';
import { TARGET_LANGUAGE } from '../../languages.ts';
import type { Lang } from '../../model.ts';
import { isLanguage, translationFiles } from '../folders.ts';
import { localePath } from '../paths.ts';
import { readSegments, type SegmentsFile } from './segments.ts';

/**
 * The language that a work is shown in beside its original: the requested one, or English if the work has no
 * translation into it.
 */
export async function translationLanguage(lng: Lang, work: string): Promise<Lang> {
  return isLanguage(lng) && (await translationFiles(lng, work)) ? lng : TARGET_LANGUAGE;
}

/**
 * The translation of the text `name` ("text", "2") of a work. It does not use `t()`, which would expand `{{…}}` and
 * `$t(…)` in prose, and has no fallback: untranslated segments are absent. One instance for each read limits memory
 * use.
 */
export async function readTranslation(lng: Lang, work: string, name: string): Promise<SegmentsFile> {
  const namespace = `${work}/${name}`;
  const files: SegmentsFile[] = [];
  const backend = resourcesToBackend(async (language: string, resource: string) => {
    const file = await readSegments(localePath(language, `${resource}.json`));
    files.push(file);
    // The backend takes `default` as the resource, as in an imported module, and a text may have such a key.
    return { default: Object.fromEntries(file.segments) };
  });
  const i18n = createInstance().use({ ...backend, callbackApi: true });
  await i18n.init({
    lng,
    ns: [namespace],
    defaultNS: namespace,
    fallbackLng: false,
    load: 'currentOnly',
    keySeparator: false,
    nsSeparator: false,
  });
  const [file] = files;
  if (!file) throw new Error(`i18next did not ask for ${lng} ${namespace}`);
  const bundle: Readonly<Record<string, string>> = i18n.getResourceBundle(lng, namespace);
  return { ...file, segments: new Map(Object.entries(bundle)) };
}
