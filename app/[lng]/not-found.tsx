// What stands where there is no page.
import { interfaceLanguages } from '#lib/site/address.ts';
import { Missing } from '../../components/frame/missing.tsx';
import { loadInterface } from '../library.ts';

export default async function NotFound() {
  return <Missing interfaces={await Promise.all(interfaceLanguages.map(loadInterface))} />;
}
