import { createContext, useContext, type ComponentType, type ReactNode } from 'react';

export interface LinkProps {
  href: string;
  className?: string;
  id?: string;
  rel?: string;
  'aria-current'?: 'page' | 'step' | 'true';
  'aria-label'?: string;
  'aria-describedby'?: string;
  children?: ReactNode;
}

const PlainLink = (props: LinkProps) => <a {...props} />;
const LinkComponent = createContext<ComponentType<LinkProps>>(PlainLink);

/** Lets an app put its router's link behind every link of this package. Without it links are plain anchors. */
export function LinkProvider({ component, children }: { component: ComponentType<LinkProps>; children: ReactNode }) {
  return <LinkComponent.Provider value={component}>{children}</LinkComponent.Provider>;
}

/** A bare link; the looks come with `className`. */
export function UiLink(props: LinkProps) {
  const Link = useContext(LinkComponent);
  return <Link {...props} />;
}

/** Looks of a link inside text. */
export const linkClass =
  'text-accent underline decoration-1 underline-offset-4 hover:text-accent-deep hover:decoration-2 rounded-sm';

/** A link inside text. */
export function TextLink({ className, ...props }: LinkProps) {
  return <UiLink {...props} className={className ? `${linkClass} ${className}` : linkClass} />;
}
