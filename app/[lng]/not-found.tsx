// What stands where there is no page.
import { interfaceLanguages } from '#lib/site/address.ts';
import { NotFoundNotice } from '../../components/frame/not-found.tsx';
import { loadInterface } from '../library.ts';

export default async function NotFound() {
  return <NotFoundNotice interfaces={await Promise.all(interfaceLanguages.map(loadInterface))} />;
}
