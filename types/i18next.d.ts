// Types the keys of t() with the English interface strings.
import ui from '../locales/en/ui.json' with { type: 'json' };

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'ui';
    keySeparator: false;
    nsSeparator: false;
    resources: { ui: typeof ui };
  }
}
