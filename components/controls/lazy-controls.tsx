'use client';
// The desk, loaded apart from the page: its styles and code are of no use before the reader does something.
import dynamic from 'next/dynamic';

export const LateDesk = dynamic(() => import('./controls.tsx').then(({ Desk }) => Desk), { ssr: false });
