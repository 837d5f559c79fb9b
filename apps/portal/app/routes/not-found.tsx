import { problemTexts } from '@balabaqsha/i18n/portal/problems';
import { ProblemPage } from '../components/problem-page.tsx';
import { titled } from '../page/title.ts';

export const meta = titled((locale) => problemTexts[locale].notFound.title);

/** Whatever no other route knows. */
export function loader() {
  throw new Response(null, { status: 404 });
}

export default function NotFound() {
  return <ProblemPage kind="notFound" />;
}
