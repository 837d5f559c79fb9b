import { ProblemPage } from '../components/problem-page.tsx';

/** Whatever no other route knows. */
export function loader() {
  throw new Response(null, { status: 404 });
}

export default function NotFound() {
  return <ProblemPage kind="notFound" />;
}
