'use client';
// The desk for a text of the library.
import { useEffect, useState } from 'react';
import type { DeskAddress } from '#lib/desk/desk-store.ts';
import { Desk } from '../desk/desk.tsx';
import type { DeskStrings } from '../desk/strings.ts';
import { HTTP_STORE } from './http-store.ts';
import { takeToken } from './token.ts';

interface LibraryDeskProps {
  readonly address: DeskAddress;
  readonly readPath: string;
  readonly strings: DeskStrings;
}

export function LibraryDesk({ address, readPath, strings }: LibraryDeskProps) {
  const [id, setId] = useState<string>();
  useEffect(() => setId(takeToken()), []);
  if (id === undefined) return <p className="label">{strings['desk.loading']}</p>;
  return <Desk store={HTTP_STORE} address={address} id={id} readPath={readPath} strings={strings} />;
}
