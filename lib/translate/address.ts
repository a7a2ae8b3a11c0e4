// The address of a service, checked before anything is sent to it.
import { UserError } from '../error.ts';

/** The address without a slash at its end. Throws UserError "usage" where it is none, or carries a name and a password. */
export function serviceAddress(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !/^https?:$/.test(url.protocol))
    throw new UserError(
      'usage',
      'The address of the service is no address.',
      'Write it as https://api.example.org/v1.',
    );
  if (url.username !== '' || url.password !== '')
    throw new UserError('usage', 'The address of the service holds a password.', 'Give the key in the environment.');
  return url.href.replace(/\/+$/, '');
}
