// espeak-ng: compares the stress of every form that decides an accent in the dictionary.
import { compareStress, unjudgedDifferences } from '../check-stress.ts';
import { type Peer, PeerRefusal } from './peer.ts';

export const espeak: Peer = {
  name: 'espeak-ng',
  packageName: 'espeak-ng',
  program: 'espeak-ng',
  check: async () => {
    const comparison = await compareStress();
    if (!comparison) throw new PeerRefusal('espeak-ng does not run');
    const fresh = await unjudgedDifferences(comparison);
    if (fresh.length > 0) {
      const hint = 'Check them, then run: UPDATE_GOLDEN=1 node scripts/check-stress.ts';
      throw new PeerRefusal(`${fresh.length} words stressed differently\n${fresh.join('\n')}\n${hint}`);
    }
    return [`${comparison.compared} forms of the dictionary stressed equally, or judged before`];
  },
};
