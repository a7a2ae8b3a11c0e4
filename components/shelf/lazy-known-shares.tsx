'use client';
// The shares of known words, loaded separately from the shelf: a reader without saved words never sees them.
import dynamic from 'next/dynamic';

export const LazyKnownShares = dynamic(() => import('./known-shares.tsx').then(({ KnownShares }) => KnownShares), {
  ssr: false,
});
