'use client';
// The shares of known words, loaded apart from the shelf: a reader without saved words never sees them.
import dynamic from 'next/dynamic';

export const LateShares = dynamic(() => import('./shares.tsx').then(({ Shares }) => Shares), { ssr: false });
