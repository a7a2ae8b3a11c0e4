// The type of `t()`, by which everything that shows interface strings is handed them.
import type { TFunction } from 'i18next';

/** `t()`: its keys are those of locales/en/ui.json. */
export type Translate = TFunction<'ui'>;
