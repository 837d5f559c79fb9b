import type { ErrorCode, ErrorParams } from './error-codes.ts';

/** Field path → code; the path is the input's own, nested ones joined by dots. */
export type FieldErrors = Readonly<Record<string, ErrorCode>>;

/**
 * A refusal that people understand. Services throw it, the API maps it once, i18n words it.
 * Its message is the code alone, so it may be logged as it is.
 */
export class DomainError extends Error {
  readonly code: ErrorCode;
  readonly params: ErrorParams;
  readonly fields: FieldErrors;

  /**
   * @param options.params values for the text
   * @param options.field the input field the refusal belongs to; `options.fields` for several
   */
  constructor(
    code: ErrorCode,
    options: { params?: ErrorParams; field?: string; fields?: FieldErrors; cause?: unknown } = {},
  ) {
    super(code, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'DomainError';
    this.code = code;
    this.params = options.params ?? {};
    this.fields = options.fields ?? (options.field === undefined ? {} : { [options.field]: code });
  }
}

/** Tells a refusal of ours from any other failure. */
export function isDomainError(error: unknown): error is DomainError {
  return error instanceof DomainError;
}
