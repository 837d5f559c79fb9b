import { requireCall, type Action, type Actor } from '@balabaqsha/auth';
import { DomainError, isDomainError, type ErrorCode } from '@balabaqsha/domain';
import type { Deps, live } from '@balabaqsha/services';
import { initTRPC, tracked, TRPCError, type TRPC_ERROR_CODE_KEY } from '@trpc/server';
import superjson from 'superjson';
import { z } from 'zod';
import type { Context } from './context.ts';
import { refusalOfCause } from './refusal.ts';

interface Meta {
  action: Action;
}

const t = initTRPC
  .context<Context>()
  .meta<Meta>()
  .create({
    transformer: superjson,
    // A line each quarter of a minute keeps proxies from closing a quiet stream; a browser that hears none connects anew.
    sse: { ping: { enabled: true, intervalMs: 15_000 }, client: { reconnectAfterInactivityMs: 40_000 } },
    // Neither the message nor the stack of an error leaves the server: both may quote the input.
    errorFormatter: ({ shape, error }) => ({
      ...shape,
      message: shape.data.code,
      data: { code: shape.data.code, httpStatus: shape.data.httpStatus, refusal: refusalOfCause(error.cause) },
    }),
  });

const WIRE_CODES: Partial<Record<ErrorCode, TRPC_ERROR_CODE_KEY>> = {
  NOT_SIGNED_IN: 'UNAUTHORIZED',
  CREDENTIALS_WRONG: 'UNAUTHORIZED',
  SECOND_FACTOR_WRONG: 'UNAUTHORIZED',
  FORBIDDEN: 'FORBIDDEN',
  RELATIVE_DECISION: 'FORBIDDEN',
  NOT_FOUND: 'NOT_FOUND',
  TOO_MANY_ATTEMPTS: 'TOO_MANY_REQUESTS',
  CODE_LIMIT: 'TOO_MANY_REQUESTS',
  CODE_TOO_SOON: 'TOO_MANY_REQUESTS',
  WORKPLACE_CHANGED: 'CONFLICT',
  STATE_CHANGED: 'CONFLICT',
  ALREADY_DECIDED: 'CONFLICT',
  PREVIEW_OUTDATED: 'CONFLICT',
  QUEUE_CHANGED: 'CONFLICT',
  MESSAGE_OUTDATED: 'CONFLICT',
  SUPPORT_TAKEN: 'CONFLICT',
  SUPPORT_HANDLED: 'CONFLICT',
  SUPPORT_CHANGED: 'CONFLICT',
  VERSION_OUTDATED: 'CONFLICT',
  UNAVAILABLE: 'SERVICE_UNAVAILABLE',
  SWITCHED_OFF: 'SERVICE_UNAVAILABLE',
  REGISTER_UNAVAILABLE: 'SERVICE_UNAVAILABLE',
  INTERNAL: 'INTERNAL_SERVER_ERROR',
};

const refusals = t.middleware(async ({ next }) => {
  const result = await next();
  // `next` does not throw: a failure is in the result.
  if (result.ok || !isDomainError(result.error.cause)) return result;
  throw wireError(result.error.cause);
});

const wireError = (refusal: DomainError): TRPCError =>
  new TRPCError({ code: WIRE_CODES[refusal.code] ?? 'UNPROCESSABLE_CONTENT', message: refusal.code, cause: refusal });

/**
 * The only way to make a procedure: it names its path in the table of permissions, which says who may call it and what
 * it audits. A path that the table does not know does not compile.
 */
export function procedure(action: Action) {
  return t.procedure
    .meta({ action })
    .use(refusals)
    .use(({ ctx, next }) => {
      requireCall(ctx.actor, action);
      return next();
    });
}

/** Lets a service answer a procedure. */
export function answeredBy<Input, Result>(service: (deps: Deps, actor: Actor, input: Input) => Promise<Result>) {
  return ({ ctx, input }: { ctx: Context; input: Input }): Promise<Result> => service(ctx.deps, ctx.actor, input);
}

/** A service that answers with a stream of messages; each has a mark by which a browser that reconnects goes on. */
type StreamingService<Input, Message> = (deps: Deps, actor: Actor, input: Input, streaming: live.Streaming) => Promise<AsyncGenerator<Message, void>>;

/**
 * Lets a service answer a subscription. What it refuses before its stream begins is an ordinary refusal, so a browser
 * knows that asking again is of no use; callers in the same process are refused with UNAVAILABLE.
 */
export function streamedBy<Input, Message extends { mark: string }>(service: StreamingService<Input, Message>) {
  return async ({ ctx, input, signal }: { ctx: Context; input: Input; signal: AbortSignal | undefined }) => {
    if (ctx.streaming === undefined || signal === undefined) throw new DomainError('UNAVAILABLE');
    return heard(trackedMessages(await service(ctx.deps, ctx.actor, input, { ...ctx.streaming, signal })));
  };
}

async function* trackedMessages<Message extends { mark: string }>(messages: AsyncGenerator<Message, void>) {
  try {
    for await (const message of messages) yield tracked(message.mark, message);
  } catch (error) {
    throw isDomainError(error) ? wireError(error) : error;
  }
}

/** The next message is asked for before the last one is taken, and its answer may be listened to much later: a failure until then is no unheard one. */
function heard<T>(messages: AsyncGenerator<T, void>): AsyncGenerator<T, void> {
  const next = messages.next.bind(messages);
  messages.next = () => {
    const asked = next();
    asked.catch(() => undefined);
    return asked;
  };
  return messages;
}

/** Input of a procedure that takes none. */
export const nothing = z.object({}).optional().transform(() => ({}));


export const { router, createCallerFactory } = t;
