// What can be done with a card's picture: put it on the clipboard, hand it to the device, save it.

/** Puts a picture on the clipboard. */
export async function copyPicture(url: string): Promise<'copied' | 'refused' | 'failed'> {
  const picture = fetchPicture(url);
  try {
    // Asked before the picture has come, while the reader's press still counts.
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
    return 'copied';
  } catch {
    return picture.then(
      () => 'refused',
      () => 'failed',
    );
  }
}

export interface Parcel {
  readonly title: string;
  /** The passage's own page. */
  readonly link: string;
  readonly fileName: string;
}

/** Opens the device's share sheet with a picture; where there is none for files, copies the picture, and where that is refused, saves it. */
export async function handOver(
  url: string,
  { title, link, fileName }: Parcel,
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
