// The inline script that shows how many saved words are due. Its source text is put into the page, so it refers to nothing outside itself.

/**
 * Counts the times under `key` in localStorage that have come, and gives the count to the link that `selector` finds: as `data-due`, which the
 * style sheet shows, and in its accessible name. Again whenever the times change.
 */
export function showDueWords(key: string, selector: string): void {
  const link = document.querySelector<HTMLElement>(selector);
  const show = () => {
    let count = 0;
    try {
      const now = Date.now();
      count = JSON.parse(localStorage.getItem(key) ?? '[]').filter((time: number) => time <= now).length;
    } catch {
      // Storage is refused or damaged: there is nothing to show.
    }
    if (!link) return;
    const shown = count > 99 ? '99+' : String(count);
    if (count) {
      link.dataset.due = shown;
      link.ariaLabel = `${link.textContent}, ${link.dataset.dueWords?.replace('{{count}}', shown)}`;
    } else {
      delete link.dataset.due;
      link.ariaLabel = null;
    }
  };
  show();
  addEventListener('storage', show);
  addEventListener('pageshow', show);
}
