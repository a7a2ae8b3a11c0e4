// The answer to a query, made on request. proxy.ts leads from /en/search?q=чай to this page.
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { unpackSearchRequest } from '#lib/search/address.ts';
import { isInterfaceLanguage } from '#lib/site/address.ts';
import { SearchRoute, searchMetadata } from '../../../search.tsx';

interface Props {
  readonly params: Promise<{ lng: string; query: string[] }>;
}

/** None at build. */
export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lng, query } = await params;
  const request = unpackSearchRequest(query);
  return isInterfaceLanguage(lng) && request ? searchMetadata(lng, request) : {};
}

export default async function AnswerPage({ params }: Props) {
  const { lng, query } = await params;
  const request = unpackSearchRequest(query);
  if (!isInterfaceLanguage(lng) || !request) notFound();
  return <SearchRoute lng={lng} request={request} />;
}
