import { ERROR_CODES, isDomainError, type DomainError, type ErrorCode, type ErrorParams, type FieldErrors } from '@balabaqsha/domain';
import { z } from 'zod';

/** Why a call was refused, in codes that i18n words. It crosses the wire as it is and holds nothing of the input. */
export interface Refusal {
  code: ErrorCode;
  params: ErrorParams;
  fields: FieldErrors;
}

const codes: ReadonlySet<string> = new Set(ERROR_CODES);

/** `true` for a code of the domain, whoever sent it. */
function isErrorCode(value: string): value is ErrorCode {
  return codes.has(value);
}

/** The refusal that a domain error stands for. */
export function refusalOfDomainError(error: DomainError): Refusal {
  return { code: error.code, params: error.params, fields: error.fields };
}

/**
 * The refusal that failed input stands for: the first problem of each field. Schemas speak in error codes; an issue that
 * does not is reported as INVALID_VALUE, never with the library's text, which may quote the input.
 */
export function refusalOfInput(error: z.ZodError): Refusal {
  const fields: Record<string, ErrorCode> = {};
  for (const issue of error.issues) {
    const path = issue.path.map(String).join('.');
    fields[path] ??= isErrorCode(issue.message) ? issue.message : 'INVALID_VALUE';
  }
  return { code: 'INVALID_VALUE', params: {}, fields };
}

const UNKNOWN: Refusal = { code: 'INTERNAL', params: {}, fields: {} };

/** The refusal behind whatever a procedure failed with; anything unforeseen is INTERNAL and says no more. */
export function refusalOfCause(cause: unknown): Refusal {
  if (isDomainError(cause)) return refusalOfDomainError(cause);
  if (cause instanceof z.ZodError) return refusalOfInput(cause);
  return UNKNOWN;
}

const refusalShape = z.object({
  code: z.enum(ERROR_CODES),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  fields: z.record(z.string(), z.enum(ERROR_CODES)),
});

/**
 * Reads the refusal from an error that an in-process caller or the HTTP client threw.
 * @returns INTERNAL for an error that carries none
 */
export function refusalOf(error: unknown): Refusal {
  if (isDomainError(error)) return refusalOfDomainError(error);
  if (typeof error !== 'object' || error === null) return UNKNOWN;
  const sent = 'data' in error && typeof error.data === 'object' && error.data !== null && 'refusal' in error.data ? error.data.refusal : undefined;
  const parsed = refusalShape.safeParse(sent);
  if (parsed.success) return parsed.data;
  return 'cause' in error ? refusalOfCause(error.cause) : UNKNOWN;
}
