// The library as pages and commands know it: every way of reading it that is not for one's own rooms only.
export { resolveId, resolveWork } from './aliases.ts';
export { checkLibrary } from './check-library.ts';
export { readInterface } from './interface.ts';
export { removeWork } from './remove-work.ts';
export { renameWork } from './rename-work.ts';
export { readSite } from './site.ts';
export { readText } from './texts.ts';
export { listTexts, listWorks, readWork } from './works.ts';
