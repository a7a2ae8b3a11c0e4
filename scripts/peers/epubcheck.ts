// EPUBCheck, the reference validator: exports every work as an EPUB without errors and warnings.
import { ask, exportFile, findProgram, type Peer, PeerRefusal } from './peer.ts';

export const epubcheck: Peer = {
  name: 'epubcheck',
  packageName: 'epubcheck',
  program: 'epubcheck',
  check: async (works, folder) => {
    const passed = [];
    for (const work of works) {
      await checkEpub(await exportFile(work, 'epub', folder));
      passed.push(`${work}: EPUB without errors and warnings`);
    }
    return passed;
  },
};

/**
 * Throws PeerRefusal with EPUBCheck's messages, if any. Debian's program is a Java archive, which some systems run by
 * name.
 */
export async function checkEpub(file: string): Promise<void> {
  const archive = (await findProgram('epubcheck')) ?? 'epubcheck';
  const output = await ask('java', ['-XX:TieredStopAtLevel=1', '-jar', archive, file]);
  if (!output.includes('No errors or warnings detected')) throw new PeerRefusal(output);
}
