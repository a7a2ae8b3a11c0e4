// The search without a query: the form and what can be asked.
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { isInterfaceLanguage } from '#lib/site/address.ts';
import { SearchRoute, searchMetadata } from '../../search.tsx';

interface Props {
  readonly params: Promise<{ lng: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lng } = await params;
  return isInterfaceLanguage(lng) ? searchMetadata(lng, { query: '' }) : {};
}

export default async function SearchPage({ params }: Props) {
  const { lng } = await params;
  if (!isInterfaceLanguage(lng)) notFound();
  return <SearchRoute lng={lng} request={{ query: '' }} />;
}
