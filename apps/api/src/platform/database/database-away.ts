/** Codes of the network and of PostgreSQL after which the same request may well succeed. */
const AWAY = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOTFOUND',
  'ETIMEDOUT',
  '40001', // serialization failure
  '40P01', // deadlock
  '53300', // too many connections
  '55P03', // waited too long for a row that another transaction holds
  '57P01', // shut down by an administrator
  '57P02', // crashed
  '57P03', // starting up
]);

/** Errors of the driver that bear no code. */
const AWAY_MESSAGE =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Driver not Connected)/;

/** Whether `error` says that the database cannot be reached or is too busy, rather than that a statement is wrong. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as Error & { code?: unknown };
  if (typeof code === 'string' && (AWAY.has(code) || code.startsWith('08'))) return true;
  return (
    AWAY_MESSAGE.test(error.message) || isDatabaseAway(error.cause) || isDatabaseAway(driverError(error))
  );
}

function driverError(error: Error): unknown {
  return (error as Error & { driverError?: unknown }).driverError;
}
