// The library of the server as a store of the desk.
import type { DeskAddress, DeskStore } from '#lib/desk/desk-store.ts';
import { storedToken } from './token.ts';

export const HTTP_STORE: DeskStore = {
  open: (address) => ask(address, ''),
  save: async (address, step, version) => {
    const saved = await ask<{ version?: string; overtaken?: boolean }>(address, '', { step, version });
    return saved.overtaken ? 'overtaken' : { version: saved.version ?? '' };
  },
  version: async (address) => (await ask<{ version: string }>(address, '/version')).version,
  realign: async (address, id) => (await ask<{ change?: never }>(address, '/realign', { id })).change,
  confidences: async (address) => new Map(await ask<[string, number][]>(address, '/confidences')),
};

async function ask<Answer>({ lang, work, name }: DeskAddress, action: string, body?: object): Promise<Answer> {
  const path = `/api/desk/${lang}/${name === 'text' ? work : `${work}.${name}`}${action}`;
  const response = await fetch(path, {
    method: body ? 'POST' : 'GET',
    headers: { authorization: `Bearer ${storedToken() ?? ''}`, ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (response.ok) return response.json();
  const { message } = await response.json().catch(() => ({ message: `${response.status} ${response.statusText}` }));
  throw new Error(message);
}
