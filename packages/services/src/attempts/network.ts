import { isIPv6 } from 'node:net';

/** Hextets of an IPv6 address that tell one line from another; the rest a household gives out by itself. */
const LINE = 4;

/**
 * Whom a network address stands for when attempts are counted: the address itself, of IPv6 the line (/64), because its
 * holder has 2⁶⁴ of them. An IPv4 address in IPv6 clothes is the IPv4 address.
 * @param address as the server was given it; whatever is none stands for itself
 */
export function lineOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  const bare = address.replace(/%.*$/, '');
  if (!isIPv6(bare)) return address;
  const [head = '', tail] = bare.toLowerCase().split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const hextets = tail === undefined ? left : [...left, ...Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0'), ...right];
  return `${hextets.slice(0, LINE).map((hextet) => hextet.replace(/^0+(?=.)/, '')).join(':')}::/64`;
}
