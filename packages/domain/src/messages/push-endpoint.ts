/** Push services of the browsers that people have; a name stands for its subdomains too. */
export const PUSH_SERVICES = ['fcm.googleapis.com', 'updates.push.services.mozilla.com', 'notify.windows.com', 'push.apple.com'] as const;

/**
 * Whether an address that a browser gave is one of a push service. The server posts to it, so no other address may be
 * taken: a made-up one could lead into the operator's own network.
 * @param services names of hosts
 */
export function isPushEndpoint(endpoint: string, services: readonly string[]): boolean {
  if (!URL.canParse(endpoint)) return false;
  const { protocol, hostname, port, username, password } = new URL(endpoint);
  if (protocol !== 'https:' || port !== '' || username !== '' || password !== '') return false;
  return services.some((service) => hostname === service || hostname.endsWith(`.${service}`));
}
