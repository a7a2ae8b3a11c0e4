// Translate Toolkit: converts XLIFF 1.2 to PO, and that to TMX; every pair must be kept.
import { join } from 'node:path';
import { ask, expectPairs, exportFile, type Peer, readUnits } from './peer.ts';

export const translateToolkit: Peer = {
  name: 'translate-toolkit',
  packageName: 'translate-toolkit',
  program: 'xliff2po',
  check: async (works, folder) => {
    const passed = [];
    for (const work of works) {
      const xliff = await exportFile(work, 'xliff-1.2', folder);
      const po = join(folder, `${work}.toolkit.po`);
      const tmx = join(folder, `${work}.toolkit.tmx`);
      await ask('xliff2po', ['--progress=none', '--duplicates=msgctxt', xliff, po]);
      await ask('po2tmx', ['--progress=none', '--language=en', '--source-language=ru', po, tmx]);
      // It leaves unfinished units out of a memory: drafts are unfinished, and PO files have no state for them.
      const units = (await readUnits(xliff)).filter(({ state }) => state === 'reviewed');
      expectPairs('po2tmx', units, await readUnits(tmx));
      passed.push(`${work}: ${units.length} pairs from XLIFF by PO to TMX`);
    }
    return passed;
  },
};
