import { BlockList, isIP } from 'node:net'

/**
 * The addresses that are no web server's of the world outside: this machine, private networks, links, carriers' networks, documentation, multicast, and the
 * IPv6 forms that lead back to IPv4. After the IANA registries of special-purpose addresses (RFC 6890 and what followed it).
 */
const INSIDE: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
  // Of IPv6 only what is given out to the world (2000::/3) is outside, but for what is inside of that.
  ['::', 3],
  ['4000::', 2],
  ['8000::', 1],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20]
]

/** One for each family: a list takes an IPv4 address for the IPv6 one that stands for it, and that is inside. */
const inside = { ipv4: new BlockList(), ipv6: new BlockList() } as const
for (const [address, prefix] of INSIDE) {
  const family = address.includes(':') ? 'ipv6' : 'ipv4'
  inside[family].addSubnet(address, prefix, family)
}

/** True for an address that any machine of the world could reach; false for what is none. */
export const isOutside = (address: string): boolean => {
  const number = isIP(address)
  const family = number === 4 ? 'ipv4' : 'ipv6'
  return number !== 0 && !inside[family].check(address, family)
}
