import type { ActionFunctionArgs } from '@remix-run/node';
import { read, staffApi } from '../session/guard.ts';

/** The page's own sign of life: the officer looks at this tie to a child, or has left it (C3). */
export async function action(args: ActionFunctionArgs) {
  const leaving = (await args.request.text()).includes('leaving');
  const { guardianId = '', childId = '' } = args.params;
  return Response.json(await read(args, staffApi(args).city.lookAtGuardianship({ guardianId, childId, leaving })));
}
