// The not-found page for addresses outside both languages.
import type { Metadata } from 'next';
import { INTERFACE_LANGUAGES } from '#lib/site/address.ts';
import { NotFoundNotice } from '../components/frame/not-found.tsx';
import { FONT_VARIABLES } from '../styles/fonts.ts';
import { loadInterface } from './library.ts';
import '../styles/index.css';

export const metadata: Metadata = { title: 'Page not found · Страница не найдена', robots: { index: false } };

export default async function GlobalNotFound() {
  return (
    <html lang="en" className={FONT_VARIABLES}>
      <body>
        <NotFoundNotice interfaces={await Promise.all(INTERFACE_LANGUAGES.map(loadInterface))} />
      </body>
    </html>
  );
}
