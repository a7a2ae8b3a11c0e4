'use client';
// The reading page's script, loaded separately from the page: its code and styles are not needed before the reader does something.
import dynamic from 'next/dynamic';

export const LazyControls = dynamic(() => import('./controls.tsx').then(({ Controls }) => Controls), { ssr: false });
