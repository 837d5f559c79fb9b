import { sessionTexts } from '@balabaqsha/i18n/console/session';
import { ProblemPage } from '../components/problem-page.tsx';
import { titled } from '../page/title.ts';

export const meta = titled((locale) => sessionTexts[locale].notFound.title);

/** Whatever no other route knows. */
export function loader() {
  throw new Response(null, { status: 404 });
}

export default function NotFound() {
  return <ProblemPage kind="notFound" />;
}
