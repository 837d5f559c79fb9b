import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { sessionTexts } from '@balabaqsha/i18n/console/session';
import { ProblemPage } from '../components/problem-page.tsx';
import { titled } from '../page/title.ts';
import { sectionsFor } from '../sections.ts';
import { staffApi } from '../session/guard.ts';

export const meta = titled((locale) => sessionTexts[locale].noRole.title);

/** Everybody begins with what waits for him today. */
export async function loader(args: LoaderFunctionArgs) {
  const actions = await staffApi(args).session.me().then(
    (me) => me.actions,
    (error: unknown) => {
      if (args.context.refusalOf(error).code === 'FORBIDDEN') return [];
      throw error;
    },
  );
  const [first] = sectionsFor(actions);
  if (first !== undefined) throw redirect(first.href);
  return null;
}

export default function Home() {
  return <ProblemPage kind="noRole" />;
}
