// The inline script that keeps radio buttons as the reader left them. It stands alone: its source text is put into the page.

/**
 * Checks the remembered radio buttons that stand before it in the page, and remembers every later choice of a button
 * marked data-setting. Nothing happens where storage is refused.
 */
export function rememberSettings(): void {
  const key = 'stroka.settings';
  const read = (): Record<string, string> => {
    try {
      return Object(JSON.parse(localStorage.getItem(key) ?? '{}'));
    } catch {
      return {};
    }
  };
  const apply = () => {
    const settings = read();
    for (const input of document.querySelectorAll<HTMLInputElement>('[data-setting]')) {
      if (settings[input.name] === input.value) input.checked = true;
    }
  };
  apply();
  document.addEventListener('change', (event) => {
    const input = event.target as HTMLInputElement;
    if (!input.matches('[data-setting]')) return;
    try {
      localStorage.setItem(key, JSON.stringify({ ...read(), [input.name]: input.value }));
    } catch {
      // The choice holds for this page; there is nowhere to keep it.
    }
  });
  addEventListener('stroka:settings', apply);
  addEventListener('pageshow', apply);
}
