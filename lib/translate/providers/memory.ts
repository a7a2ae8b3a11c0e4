// The translation memory as a provider: it works offline, and only repeats existing translations.
import type { Memory } from '../memory.ts';
import { askedSegments, type Provider } from '../provider.ts';

/** Drafts are signed with the similarity of the originals: "memory 87 %". */
export function openMemoryProvider(memory: Memory): Provider {
  return {
    name: 'memory',
    identity: ['memory'],
    priced: 'nothing',
    takesAdvice: false,
    mayKnowNothing: true,
    measure: () => ({ characters: 0, tokensIn: 0, tokensOut: 0 }),
    translate: async (request) => ({
      entries: askedSegments(request).flatMap(({ id, source }) => {
        const [best] = memory.find(source);
        return best ? [{ id, text: best.target, by: signature(best.likeness) }] : [];
      }),
    }),
  };
}

function signature(likeness: number): string {
  return `memory ${Math.floor(likeness * 100)} %`;
}
