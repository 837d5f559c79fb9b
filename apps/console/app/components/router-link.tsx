import { Link } from '@remix-run/react';
import type { LinkProps } from '@balabaqsha/ui';

/** The router's link behind every link of the ui package; files and anchors stay plain. */
export function RouterLink({ href, ...rest }: LinkProps) {
  if (!href.startsWith('/') || href.startsWith('/files/') || /\.(csv|xlsx)(\?|$)/.test(href)) return <a href={href} {...rest} />;
  return <Link to={href} {...rest} />;
}
