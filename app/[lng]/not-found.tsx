// The not-found page in the language of the interface.
import { INTERFACE_LANGUAGES } from '#lib/site/address.ts';
import { NotFoundNotice } from '../../components/frame/not-found.tsx';
import { loadInterface } from '../library.ts';

export default async function NotFound() {
  return <NotFoundNotice interfaces={await Promise.all(INTERFACE_LANGUAGES.map(loadInterface))} />;
}
