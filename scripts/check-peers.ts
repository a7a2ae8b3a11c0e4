// `npm run check:peers`: tests exports and stresses with third-party programs, if they are installed. STROKA_LIBRARY
// selects the works.
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listWorks } from '#lib/store/read/works.ts';
import { main } from './main.ts';
import { epubcheck } from './peers/epubcheck.ts';
import { espeak } from './peers/espeak.ts';
import { omegat } from './peers/omegat.ts';
import { findProgram, type Peer, PeerRefusal } from './peers/peer.ts';
import { translateToolkit } from './peers/translate-toolkit.ts';
import { xmllint } from './peers/xmllint.ts';

const PEERS = [xmllint, epubcheck, translateToolkit, omegat, espeak];

await main(async () => {
  const works = await listWorks();
  const folder = await mkdtemp(join(tmpdir(), 'stroka-peers-'));
  try {
    let failed = 0;
    for (const peer of PEERS) if (!(await checkPeer(peer, works, join(folder, peer.name)))) failed += 1;
    return failed === 0 ? 0 : 1;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

async function checkPeer(peer: Peer, works: readonly string[], folder: string): Promise<boolean> {
  if (!(await findProgram(peer.program))) {
    console.log(`${peer.name}: skipped, not installed (Debian: apt-get install ${peer.packageName})`);
    return true;
  }
  await mkdir(folder);
  try {
    const passed = await peer.check(works, folder);
    for (const line of passed) console.log(`${peer.name}: ${line}`);
    return true;
  } catch (error) {
    if (!(error instanceof PeerRefusal)) throw error;
    console.log(`${peer.name}: FAILED: ${error.message}`);
    return false;
  }
}
