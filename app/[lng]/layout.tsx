// The root layout: language, typefaces, styles.

import type { Metadata, Viewport } from 'next';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { INTERFACE_LANGUAGES, isInterfaceLanguage } from '#lib/site/address.ts';
import { siteOrigin } from '#lib/store/origin.ts';
import { FONT_VARIABLES } from '../../styles/fonts.ts';
import '../../styles/index.css';

interface LayoutProps {
  readonly children: ReactNode;
  readonly params: Promise<{ lng: string }>;
}

export async function generateMetadata({ params }: LayoutProps): Promise<Metadata> {
  const { lng } = await params;
  return {
    metadataBase: new URL(siteOrigin()),
    manifest: `/${lng}/manifest.webmanifest`,
    icons: { icon: '/icon.svg', apple: '/icon-180.png' },
  };
}

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f4f6f5' },
    { media: '(prefers-color-scheme: dark)', color: '#11171d' },
  ],
};

export function generateStaticParams() {
  return INTERFACE_LANGUAGES.map((lng) => ({ lng }));
}

export default async function RootLayout({ children, params }: LayoutProps) {
  const { lng } = await params;
  if (!isInterfaceLanguage(lng)) notFound();
  return (
    <html lang={lng} className={FONT_VARIABLES}>
      <body>{children}</body>
    </html>
  );
}
