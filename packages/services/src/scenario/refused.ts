import { isDomainError, type ErrorCode, type ErrorParams, type FieldErrors } from '@balabaqsha/domain';

export interface Refused {
  code: ErrorCode;
  params: ErrorParams;
  fields: FieldErrors;
}

/** What a use case refused with. @throws Error where it refused nothing, and any failure that is no refusal */
export async function refused(call: Promise<unknown>): Promise<Refused> {
  try {
    await call;
  } catch (error) {
    if (!isDomainError(error)) throw error;
    return { code: error.code, params: error.params, fields: error.fields };
  }
  throw new Error('nothing was refused');
}

/** The code alone. */
export async function refusalCode(call: Promise<unknown>): Promise<ErrorCode> {
  return (await refused(call)).code;
}
