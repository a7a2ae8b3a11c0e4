// OmegaT in console mode: a project with XLIFF keeps every pair, and one with TMX translates the original as plain
// text.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ask, expectPairs, exportFile, type Peer, PeerRefusal, put, readUnits } from './peer.ts';

const FOLDERS = ['source', 'target', 'tm', 'glossary', 'dictionary'].map(
  (name) => `<${name}_dir>__DEFAULT__</${name}_dir>`,
);
const PROJECT = `<?xml version="1.0" encoding="UTF-8"?>
<omegat><project version="1.0">${FOLDERS.join('')}<source_lang>RU</source_lang><target_lang>EN</target_lang><sentence_seg>false</sentence_seg></project></omegat>
`;

export const omegat: Peer = {
  name: 'omegat',
  packageName: 'omegat',
  program: 'omegat',
  check: async (works, folder) => {
    const passed = [];
    for (const work of works) {
      const project = join(folder, work);
      const xliff = await exportFile(work, 'xliff-1.2', folder);
      const tmx = await exportFile(work, 'tmx', folder);
      const units = (await readUnits(tmx)).filter(
        ({ source, target }) => target && source && !/[\n\r]/.test(source + target),
      );
      await put(join(project, 'omegat.project'), PROJECT);
      for (const name of ['glossary', 'dictionary', 'target', 'omegat']) await put(join(project, name, '.keep'), '');
      await put(join(project, 'source/text.xlf'), await readFile(xliff));
      await put(join(project, 'source/text.txt'), units.map(({ source }) => `${source}\n\n`).join(''));
      await put(join(project, 'tm/auto/memory.tmx'), await readFile(tmx));
      await ask('omegat', [project, '--mode=console-translate', `--config-dir=${join(folder, 'config')}`]);
      expectPairs('OmegaT', await readUnits(xliff), await readUnits(join(project, 'target/text.xlf')));
      await expectTranslated(join(project, 'target/text.txt'), units);
      passed.push(`${work}: XLIFF 1.2 kept whole, ${units.length} segments translated from TMX`);
    }
    return passed;
  },
};

/** A sentence that occurs twice with two translations gets one of them. */
async function expectTranslated(file: string, units: Awaited<ReturnType<typeof readUnits>>): Promise<void> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  const targets = Map.groupBy(units, ({ source }) => source);
  const wrong = units.filter(
    ({ source }, index) => !targets.get(source)?.some(({ target }) => target === lines[index]),
  );
  if (wrong[0])
    throw new PeerRefusal(
      `OmegaT left ${wrong.length} of ${units.length} segments untranslated, such as "${wrong[0].source}"`,
    );
}
