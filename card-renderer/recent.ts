// The most recently used pictures, in memory: a shared link is requested many times.

export interface Recent {
  readonly get: (path: string) => Uint8Array | undefined;
  readonly add: (path: string, png: Uint8Array) => void;
}

/** Keeps pictures up to a size limit in bytes; the least recently used are removed first. */
export function openRecent(limit: number): Recent {
  const pictures = new Map<string, Uint8Array>();
  let filled = 0;

  function take(path: string): Uint8Array | undefined {
    const png = pictures.get(path);
    if (png && pictures.delete(path)) filled -= png.length;
    return png;
  }

  function add(path: string, png: Uint8Array): void {
    take(path);
    pictures.set(path, png);
    filled += png.length;
    for (const oldest of pictures.keys()) {
      if (filled <= limit) break;
      take(oldest);
    }
  }

  return {
    get: (path) => {
      const png = take(path);
      if (png) add(path, png);
      return png;
    },
    add,
  };
}
