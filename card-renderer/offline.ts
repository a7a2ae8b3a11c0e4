// Cuts a thread off from the network, so that drawing a card cannot send requests.
import { Socket as DatagramSocket } from 'node:dgram';
import { Socket } from 'node:net';

/**
 * After this call `fetch` only accepts data: URLs, and sockets of this thread cannot connect or send. `tell` receives
 * the attempts.
 */
export function goOffline(tell: (address: string) => void = () => {}): void {
  const refuse = (address: string): never => {
    tell(address);
    throw new Error(`A card must not use the network, but requested ${address}.`);
  };
  const { fetch } = globalThis;
  globalThis.fetch = async (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    return address.startsWith('data:') ? fetch(input, init) : refuse(address);
  };
  Socket.prototype.connect = (...target: readonly unknown[]) => refuse(JSON.stringify(target));
  DatagramSocket.prototype.send = (...message: readonly unknown[]) => refuse(JSON.stringify(message.slice(1)));
}
