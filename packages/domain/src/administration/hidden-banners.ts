/** A banner's mark: 12 hexadecimal digits of what it says, so that other words are another banner. */
const MARK = /^[0-9a-f]{12}$/;
/** As many as a browser remembers; the oldest are forgotten, for their banners are over by then. */
const REMEMBERED = 20;

/** Marks of the banners that somebody has hidden, out of his browser's cookie; whatever else stands there is left out. */
export function hiddenBanners(cookie: string | undefined): readonly string[] {
  return (cookie ?? '').split('.').filter((mark) => MARK.test(mark)).slice(-REMEMBERED);
}

/** The cookie's content once one more is hidden; `null` where `mark` is none. */
export function withHiddenBanner(cookie: string | undefined, mark: unknown): string | null {
  if (typeof mark !== 'string' || !MARK.test(mark)) return null;
  return [...hiddenBanners(cookie).filter((each) => each !== mark), mark].slice(-REMEMBERED).join('.');
}
