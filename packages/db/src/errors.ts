import { DomainError, type ErrorCode } from '@balabaqsha/domain';

/** What is safe to know about a failure in the database: codes and names of our own schema, no values. */
export interface DatabaseFailure {
  /** SQLSTATE, e.g. `23505`, or the driver's code, e.g. `CONNECT_TIMEOUT`. */
  code: string;
  constraint: string | null;
  table: string | null;
  column: string | null;
}

/**
 * A failure in the database without its SQL, parameters or row values: those may hold an IIN, and errors end up in
 * logs and job rows. There is no `cause` for the same reason.
 */
export class DatabaseError extends Error implements DatabaseFailure {
  readonly code: string;
  readonly constraint: string | null;
  readonly table: string | null;
  readonly column: string | null;

  constructor(failure: DatabaseFailure, note: string | null = null) {
    const where = [failure.constraint && `constraint ${failure.constraint}`, failure.table && `table ${failure.table}`, failure.column && `column ${failure.column}`].filter(Boolean).join(', ');
    super([`database error ${failure.code}`, where && `(${where})`, note && `: ${note}`].filter(Boolean).join(' '));
    this.name = 'DatabaseError';
    this.code = failure.code;
    this.constraint = failure.constraint;
    this.table = failure.table;
    this.column = failure.column;
  }
}

/**
 * Turns a failure of the driver or of drizzle into a `DatabaseError`; anything else comes back as it is, a refusal of ours
 * with its cause made fit too.
 */
export function scrubDatabaseError(error: unknown): unknown {
  if (error instanceof DatabaseError) return error;
  if (error instanceof DomainError) {
    if (error.cause !== undefined) error.cause = scrubDatabaseError(error.cause);
    return error;
  }
  const found = driverFailure(error);
  if (found === null) {
    // Drizzle's own error holds the parameters even when there is nothing of the driver's in it.
    return isDrizzleError(error) ? withStackOf(error, new DatabaseError({ code: 'UNKNOWN', constraint: null, table: null, column: null })) : error;
  }
  return withStackOf(error, new DatabaseError(found.failure, found.note));
}

/** Tells a broken unique rule, by name if given. Understands errors inside a transaction and after it. */
export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  return isViolation(error, '23505', constraint);
}

/** Tells a broken check, by name if given. */
export function isCheckViolation(error: unknown, constraint?: string): boolean {
  return isViolation(error, '23514', constraint);
}

/** Tells a broken foreign key, by name if given. */
export function isForeignKeyViolation(error: unknown, constraint?: string): boolean {
  return isViolation(error, '23503', constraint);
}

/** Whether another transaction was in the way and the same work may simply be tried again. */
export function isTransient(error: unknown): boolean {
  const failure = error instanceof DatabaseError ? error : driverFailure(error)?.failure;
  return failure?.code === '40001' || failure?.code === '40P01';
}

/**
 * The one row that an `UPDATE … WHERE state = expected RETURNING …` or a look-up by key must have found.
 * @throws DomainError with `code` (STATE_CHANGED unless told otherwise) when there is none
 */
export function expectOne<Row>(rows: readonly Row[], code: ErrorCode = 'STATE_CHANGED'): Row {
  const [row] = rows;
  if (row === undefined) throw new DomainError(code);
  if (rows.length > 1) throw new Error(`expected one row, found ${rows.length}`);
  return row;
}

function isViolation(error: unknown, sqlState: string, constraint?: string): boolean {
  const failure = error instanceof DatabaseError ? error : driverFailure(error)?.failure;
  return failure?.code === sqlState && (constraint === undefined || failure.constraint === constraint);
}

/** Looks down the causes for the driver's error. Drizzle wraps it once, savepoints may wrap it again. */
function driverFailure(error: unknown): { failure: DatabaseFailure; note: string | null } | null {
  for (let each = error, depth = 0; each instanceof Error && depth < 8; each = each.cause, depth += 1) {
    if (each instanceof DatabaseError || !hasCode(each)) continue;
    const isServerError = each.name === 'PostgresError';
    if (!isServerError && !DRIVER_CODES.test(each.code)) continue;
    const failure: DatabaseFailure = {
      code: each.code,
      constraint: text(each, 'constraint_name'),
      table: text(each, 'table_name'),
      column: text(each, 'column_name'),
    };
    return { failure, note: isServerError && NAMES_ONLY.test(each.code) ? each.message : null };
  }
  return null;
}

/** Codes of postgres.js and of the sockets below it. */
const DRIVER_CODES = /^(CONNECT|CONNECTION_|ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EHOSTUNREACH|NOT_TAGGED_CALL|UNDEFINED_VALUE|MAX_PARAMETERS_EXCEEDED|SASL_|AUTH_TYPE|MESSAGE_NOT_SUPPORTED)/;

/** Classes whose message speaks of the schema or comes from our own triggers, never of row values. */
const NAMES_ONLY = /^(42|P0001|53|57|3D|28|25)/;

const hasCode = (error: Error): error is Error & { code: string } => 'code' in error && typeof error.code === 'string';

const isDrizzleError = (error: unknown): error is Error => error instanceof Error && 'query' in error && 'params' in error;

function text(error: Error, key: string): string | null {
  const value: unknown = Reflect.get(error, key);
  return typeof value === 'string' && value !== '' ? value : null;
}

/** Keeps the frames, so that the failing call can be found, but not the original's message above them. */
function withStackOf(original: unknown, scrubbed: DatabaseError): DatabaseError {
  if (!(original instanceof Error) || original.stack === undefined) return scrubbed;
  const frames = original.stack.split('\n').filter((line) => /^\s+at /.test(line));
  if (frames.length > 0) scrubbed.stack = [`${scrubbed.name}: ${scrubbed.message}`, ...frames].join('\n');
  return scrubbed;
}
