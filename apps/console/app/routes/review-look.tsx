import type { ActionFunctionArgs } from '@remix-run/node';
import { read, staffApi } from '../session/guard.ts';

/** The page's own sign of life: the reviewer looks at this case, or has left it (S3). */
export async function action(args: ActionFunctionArgs) {
  const leaving = (await args.request.text()).includes('leaving');
  const renewal = new URL(args.request.url).searchParams.get('renewal');
  return Response.json(await read(args, staffApi(args).review.look({ number: args.params.number, renewal, leaving })));
}
