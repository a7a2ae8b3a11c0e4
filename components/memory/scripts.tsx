// The inline scripts as components, with what they cannot import: selectors, events and the keys of localStorage.
import { InlineScript } from '../inline/inline.tsx';
import { CONTINUE, PARAGRAPH, SETTING, SETTINGS_EVENT, TOGGLES, VIEW, WAKE_EVENT } from '../page/contract.ts';
import { rememberPlace } from './remember-place.ts';
import { rememberReading } from './remember-reading.ts';
import { rememberSettings } from './remember-settings.ts';
import { SETTINGS_KEY, TEXT_KEY_PREFIX } from './stored-data.ts';

/** Applies the remembered settings to the inputs before it. */
export function RememberSettings() {
  return <InlineScript run={rememberSettings} args={[SETTINGS_KEY, SETTING, SETTINGS_EVENT]} />;
}

interface RememberPlaceProps {
  readonly lng: string;
  /** Only texts whose address begins with this count: "" for all texts, "<work>." for the chapters of a book. */
  readonly prefix: string;
}

/** Links to the text that was read last. Comes after the link. */
export function RememberPlace({ lng, prefix }: RememberPlaceProps) {
  return <InlineScript run={rememberPlace} args={[lng, prefix, CONTINUE, TEXT_KEY_PREFIX]} />;
}

/** Remembers what is opened in a text and where reading stops. Comes before the text. */
export function RememberReading({ address }: { readonly address: string }) {
  const contract = {
    paragraph: PARAGRAPH,
    toggles: TOGGLES,
    view: VIEW,
    link: CONTINUE,
    settingsEvent: SETTINGS_EVENT,
    wakeEvent: WAKE_EVENT,
  };
  return <InlineScript run={rememberReading} args={[TEXT_KEY_PREFIX + address, contract]} />;
}
