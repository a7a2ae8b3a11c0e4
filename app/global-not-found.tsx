// What stands at an address outside both languages.
import type { Metadata } from 'next';
import { interfaceLanguages } from '#lib/site/address.ts';
import { Missing } from '../components/frame/missing.tsx';
import { fontVariables } from '../styles/fonts.ts';
import { loadInterface } from './library.ts';
import '../styles/index.css';

export const metadata: Metadata = { title: 'No such page · Такой страницы нет', robots: { index: false } };

export default async function GlobalNotFound() {
  return (
    <html lang="en" className={fontVariables}>
      <body>
        <Missing interfaces={await Promise.all(interfaceLanguages.map(loadInterface))} />
      </body>
    </html>
  );
}
