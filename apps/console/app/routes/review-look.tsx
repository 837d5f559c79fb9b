import type { ActionFunctionArgs } from '@remix-run/node';
import { read, staffApi } from '../session/guard.ts';

/** The page's own sign of life: the reviewer looks at this application, or has left it (S3). */
export async function action(args: ActionFunctionArgs) {
  const leaving = (await args.request.text()).includes('leaving');
  return Response.json(await read(args, staffApi(args).review.look({ number: args.params.number, leaving })));
}
