// The not-found page for addresses outside both languages.
import type { Metadata } from 'next';
import { INTERFACE_LANGUAGES } from '#lib/site/address.ts';
import { Frame } from '../components/frame/frame.tsx';
import { NotFoundNotice } from '../components/frame/not-found.tsx';
import { FONT_VARIABLES } from '../styles/fonts.ts';
import { loadInterface, loadSite } from './library.ts';
import '../styles/index.css';

export const metadata: Metadata = { title: 'Page not found · Страница не найдена', robots: { index: false } };

export default async function GlobalNotFound() {
  const { t } = await loadInterface('en');
  const { licence } = await loadSite();
  return (
    <html lang="en" className={FONT_VARIABLES}>
      <body>
        <Frame licence={licence} lng="en" t={t} path="/">
          <NotFoundNotice interfaces={await Promise.all(INTERFACE_LANGUAGES.map(loadInterface))} />
        </Frame>
      </body>
    </html>
  );
}
