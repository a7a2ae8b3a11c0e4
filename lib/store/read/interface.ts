// The interface's strings: locales/<lng>/ui.json of the project, through i18next with its plural rules.
import { createInstance } from 'i18next';
import type { InterfaceLanguage } from '../../site/address.ts';
import type { Translate } from '../../site/translate.ts';
import { missingFile, refuseErrors } from '../issues.ts';
import { localePath, projectPath } from '../paths.ts';
import { fileFingerprint } from './fingerprint.ts';
import { readSegments } from './segments.ts';

interface Interface {
  readonly lng: InterfaceLanguage;
  readonly t: Translate;
}

const opened = new Map<InterfaceLanguage, { readonly fingerprint: string; readonly read: Promise<Interface> }>();

/**
 * The strings of the interface in one language; missing ones are in English. They are read again when their files have changed. Throws
 * UserError "broken-interface".
 */
export async function readInterface(lng: InterfaceLanguage): Promise<Interface> {
  const files = ['en', lng].map((language) => projectPath(localePath(language, 'ui.json')));
  const fingerprint = (await Promise.all(files.map(fileFingerprint))).join(' ');
  const known = opened.get(lng);
  if (known?.fingerprint === fingerprint) return known.read;
  const read = openInterface(lng);
  opened.set(lng, { fingerprint, read });
  read.catch(() => opened.delete(lng));
  return read;
}

async function openInterface(lng: InterfaceLanguage): Promise<Interface> {
  const t = await createInstance().init({
    lng,
    fallbackLng: 'en',
    ns: ['ui'],
    defaultNS: 'ui',
    resources: { en: { ui: await readStrings('en') }, [lng]: { ui: await readStrings(lng) } },
    keySeparator: false,
    nsSeparator: false,
    // React escapes the values.
    interpolation: { escapeValue: false },
  });
  return { lng, t };
}

async function readStrings(lng: InterfaceLanguage): Promise<Record<string, string>> {
  const file = localePath(lng, 'ui.json');
  const { segments, missing, issues } = await readSegments(file, projectPath(file));
  const absent = missing ? [missingFile(file, 'Restore it from the project’s repository.')] : [];
  refuseErrors('broken-interface', `The interface in "${lng}"`, [...issues, ...absent]);
  return Object.fromEntries(segments);
}
