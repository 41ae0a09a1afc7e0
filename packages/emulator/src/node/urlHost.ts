/** An address as a URL names it: IPv6 wants brackets around it. */
export function urlHost(address: string): string {
  return address.includes(":") ? `[${address}]` : address;
}
