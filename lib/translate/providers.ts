// Opens the providers with the settings from the command line and the environment.
import { UserError } from '../error.ts';
import type { Memory } from './memory.ts';
import type { Dependencies, Provider } from './provider.ts';
import { openDeepl } from './providers/deepl.ts';
import { openLibretranslate } from './providers/libretranslate.ts';
import { openMemoryProvider } from './providers/memory.ts';
import { openOpenai } from './providers/openai.ts';

export const PROVIDER_NAMES = ['openai', 'deepl', 'libretranslate', 'memory'] as const;
export type ProviderName = (typeof PROVIDER_NAMES)[number];

export interface ProviderSettings {
  readonly url: string | undefined;
  readonly model: string | undefined;
  /** Environment variables, the only source of keys. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly memory: Memory;
}

/** Whether a provider has this name. */
export function isProviderName(name: string): name is ProviderName {
  return PROVIDER_NAMES.some((known) => known === name);
}

/** Opens a provider. Throws UserError "usage" or "key" for missing settings. */
export function openProvider(
  name: ProviderName,
  settings: ProviderSettings,
  dependencies: Omit<Dependencies, 'key'>,
): Provider {
  const { url, model, environment, memory } = settings;
  const withKey = (...variables: readonly string[]) => ({
    ...dependencies,
    key: variables.map((variable) => environment[variable]?.trim()).find(Boolean),
  });
  switch (name) {
    case 'openai':
      if (model === undefined) throw new UserError('usage', '--model is missing.', 'Name a model of the service.');
      return openOpenai(
        { url: url ?? (environment.OPENAI_BASE_URL || undefined), model },
        withKey('STROKA_OPENAI_KEY', 'OPENAI_API_KEY'),
      );
    case 'deepl':
      return openDeepl({ url }, withKey('DEEPL_API_KEY'));
    case 'libretranslate':
      if (url === undefined)
        throw new UserError('usage', '--url is missing.', 'Name the server, for example http://localhost:5000.');
      return openLibretranslate({ url }, withKey('LIBRETRANSLATE_API_KEY'));
    case 'memory':
      return openMemoryProvider(memory);
  }
}
