// Checks the URL of a service before anything is sent to it.
import { UserError } from '../error.ts';

/** The URL without a final slash. Throws UserError "usage" if it is not an http URL or contains a name or password. */
export function serviceAddress(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !/^https?:$/.test(url.protocol))
    throw new UserError('usage', `"${address}" is not a valid URL.`, 'Use the form https://api.example.org/v1.');
  if (url.username !== '' || url.password !== '')
    throw new UserError(
      'usage',
      'The URL of the service contains a password.',
      'Put the key into the environment instead.',
    );
  return url.href.replace(/\/+$/, '');
}
