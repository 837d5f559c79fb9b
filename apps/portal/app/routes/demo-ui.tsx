import type { LoaderFunctionArgs } from '@remix-run/node';
import { demoTexts } from '@balabaqsha/i18n/portal/demo';
import { Examples } from '@balabaqsha/ui/examples';
import { titled } from '../page/title.ts';

export const meta = titled((locale) => demoTexts[locale].ui);

/** Every component once, for people to look at and for axe to visit; exists only with DEMO. */
export function loader({ context }: LoaderFunctionArgs) {
  if (context.demo === null) throw new Response(null, { status: 404 });
  return null;
}

export default function DemoUi() {
  return (
    <div lang="ru">
      <Examples />
    </div>
  );
}
