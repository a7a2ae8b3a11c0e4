// The inline script that keeps radio buttons as the reader left them. Its source text is put into the page, so it refers to nothing outside itself.

/**
 * Checks the remembered radio buttons that come before it in the page, again at every `event`, and remembers every later choice of an input
 * that matches `selector`, under `key` in localStorage. Does nothing if storage is refused.
 */
export function rememberSettings(key: string, selector: string, event: string): void {
  const read = (): Record<string, string> => {
    try {
      return Object(JSON.parse(localStorage.getItem(key) ?? '{}'));
    } catch {
      return {};
    }
  };
  const apply = () => {
    const settings = read();
    for (const input of document.querySelectorAll<HTMLInputElement>(selector)) {
      if (settings[input.name] === input.value) input.checked = true;
    }
  };
  apply();
  document.addEventListener('change', ({ target }) => {
    const input = target as HTMLInputElement;
    if (!input.matches(selector)) return;
    try {
      localStorage.setItem(key, JSON.stringify({ ...read(), [input.name]: input.value }));
    } catch {
      // The choice holds for this page only.
    }
  });
  addEventListener(event, apply);
  addEventListener('pageshow', apply);
}
