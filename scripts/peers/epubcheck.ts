// EPUBCheck, the reference validator: every work as an EPUB, without an error and without a warning.
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

/** Throws PeerRefusal with what EPUBCheck says, unless it says nothing. Debian's program is an archive of Java, which some systems run by its name. */
export async function checkEpub(file: string): Promise<void> {
  const archive = (await findProgram('epubcheck')) ?? 'epubcheck';
  const output = await ask('java', ['-XX:TieredStopAtLevel=1', '-jar', archive, file]);
  if (!output.includes('No errors or warnings detected')) throw new PeerRefusal(output);
}
