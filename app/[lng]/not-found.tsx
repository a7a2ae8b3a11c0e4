// The not-found page of an address in one of the languages; which one it does not learn.
import { INTERFACE_LANGUAGES } from '#lib/site/address.ts';
import { Frame } from '../../components/frame/frame.tsx';
import { NotFoundNotice } from '../../components/frame/not-found.tsx';
import { loadInterface, loadSite } from '../library.ts';

export default async function NotFound() {
  const { t } = await loadInterface('en');
  const { licence } = await loadSite();
  return (
    <Frame licence={licence} lng="en" t={t} path="/">
      <NotFoundNotice interfaces={await Promise.all(INTERFACE_LANGUAGES.map(loadInterface))} />
    </Frame>
  );
}
