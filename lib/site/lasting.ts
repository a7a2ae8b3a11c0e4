// Which files a cache may answer for without asking the server: those whose names change with their contents.

/** Whether a path belongs to a file that never changes: "/islands/reading.en.4X7.js", "/words/en/kim.0a1b2c3d.json". */
export function isLasting(path: string): boolean {
  return /^\/_next\/static\/|^\/islands\/.+\.(?:js|css)$|^\/(?:words|stress|search)\/.+\.[\da-f]{8}\.\w+$/.test(path);
}

/** Whether a path belongs to other data of a page, which the server may change. */
export function isData(path: string): boolean {
  return /^\/(?:words|stress|search)\//.test(path) && !isLasting(path);
}

/** Whether a path belongs to a picture that pages show. */
export function isPicture(path: string): boolean {
  return /^\/cards\/|^\/(?:icon|favicon)[\w-]*\.\w+$/.test(path);
}
