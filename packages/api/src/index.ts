import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from './router/index.ts';

export type { Context } from './context.ts';
export type { AppRouter } from './router/index.ts';
export { createApi, type Api } from './caller.ts';
export { refusalOf, type Refusal } from './refusal.ts';
export { trpcMiddleware } from './http.ts';

/** Inputs and outputs of every procedure, by path. */
export type RouterInputs = inferRouterInputs<AppRouter>;
export type RouterOutputs = inferRouterOutputs<AppRouter>;
