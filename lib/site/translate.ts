// The type of `t()`, which is passed to everything that shows interface strings.
import type { TFunction } from 'i18next';

/** `t()`, with the keys of locales/en/ui.json. */
export type Translate = TFunction<'ui'>;
