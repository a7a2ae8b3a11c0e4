// What stands at an address outside both languages.
import type { Metadata } from 'next';
import { interfaceLanguages } from '#lib/site/address.ts';
import { NotFoundNotice } from '../components/frame/not-found.tsx';
import { fontVariables } from '../styles/fonts.ts';
import { loadInterface } from './library.ts';
import '../styles/index.css';

export const metadata: Metadata = { title: 'Page not found · Страница не найдена', robots: { index: false } };

export default async function GlobalNotFound() {
  return (
    <html lang="en" className={fontVariables}>
      <body>
        <NotFoundNotice interfaces={await Promise.all(interfaceLanguages.map(loadInterface))} />
      </body>
    </html>
  );
}
