import { router } from '../procedure.ts';
import { accountRouter } from './account.ts';
import { guardianRouter } from './guardian.ts';
import { publicRouter } from './public.ts';
import { staffRouter } from './staff.ts';

/** The one router that both apps share. */
export const appRouter = router({ public: publicRouter, account: accountRouter, guardian: guardianRouter, staff: staffRouter });
export type AppRouter = typeof appRouter;
