import type { Context } from './context.ts';
import { createCallerFactory } from './procedure.ts';
import { appRouter } from './router/index.ts';

const createCaller = createCallerFactory(appRouter);

/** The router as plain functions, for loaders, actions and jobs of the same process. */
export type Api = ReturnType<typeof createCaller>;

/** Binds the router to a caller. Errors that it throws are read with `refusalOf`. */
export function createApi(context: Context): Api {
  return createCaller(context);
}
