// Shuts a thread off from every network, so that drawing a card can ask nobody for anything.
import { Socket as DatagramSocket } from 'node:dgram';
import { Socket } from 'node:net';

/** After this call `fetch` takes nothing but data: addresses and no socket of this thread connects or sends. `tell` hears what was tried. */
export function goOffline(tell: (address: string) => void = () => {}): void {
  const refuse = (address: string): never => {
    tell(address);
    throw new Error(`A card asks the network for nothing, and this one asked for ${address}.`);
  };
  const { fetch } = globalThis;
  globalThis.fetch = async (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    return address.startsWith('data:') ? fetch(input, init) : refuse(address);
  };
  Socket.prototype.connect = (...target: readonly unknown[]) => refuse(JSON.stringify(target));
  DatagramSocket.prototype.send = (...message: readonly unknown[]) => refuse(JSON.stringify(message.slice(1)));
}
