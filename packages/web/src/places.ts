/** Address of the sign-in page that leads back to where the person was. */
export function loginAddress(request: Request): string {
  return `/login?to=${encodeURIComponent(placeOf(request))}`;
}

/** Path and query of the page, without the marks of the framework's own data requests. */
export function placeOf(request: Request): string {
  const { pathname, searchParams } = new URL(request.url);
  searchParams.delete('_routes');
  searchParams.delete('index');
  const query = searchParams.toString();
  return `${pathname.replace(/\.data$/, '').replace(/^\/_root$/, '/')}${query === '' ? '' : `?${query}`}`;
}

/** A place of our own to go to after signing in; anything else becomes `fallback`. */
export function safePlace(to: unknown, fallback: string): string {
  return typeof to === 'string' && /^\/(?![/\\])/.test(to) && !/[\u0000-\u001f]/.test(to) ? to : fallback;
}
