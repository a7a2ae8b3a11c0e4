// What can be done with a card's picture: copying, sharing through the device, saving.

/** Copies a picture to the clipboard. */
export async function copyPicture(url: string): Promise<'copied' | 'refused' | 'failed'> {
  const picture = fetchPicture(url);
  try {
    // Called before the picture has arrived: browsers allow it only in response to the reader's press.
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
    return 'copied';
  } catch {
    return picture.then(
      () => 'refused',
      () => 'failed',
    );
  }
}

export interface SharedPicture {
  readonly title: string;
  /** Address of the passage's own page. */
  readonly link: string;
  readonly fileName: string;
}

/** Opens the device's share sheet with a picture; if it does not take files, copies the picture; if that is refused, saves it. */
export async function handOver(
  url: string,
  { title, link, fileName }: SharedPicture,
): Promise<'shared' | 'copied' | 'saved' | 'failed'> {
  try {
    const file = new File([await fetchPicture(url)], fileName, { type: 'image/png' });
    if (navigator.canShare?.({ files: [file] })) {
      const isDone = await navigator.share({ files: [file], title, url: link }).then(
        () => true,
        (error) => error instanceof DOMException && error.name === 'AbortError',
      );
      if (isDone) return 'shared';
    }
    if ((await copyPicture(url)) === 'copied') return 'copied';
    save(file);
    return 'saved';
  } catch {
    return 'failed';
  }
}

async function fetchPicture(url: string): Promise<Blob> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.blob();
}

function save(file: File): void {
  const href = URL.createObjectURL(file);
  Object.assign(document.createElement('a'), { href, download: file.name }).click();
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}
