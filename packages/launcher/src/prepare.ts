import { LauncherError } from './launcher-error.ts';
import type { Service } from './service.ts';

/** Somebody who can sign in to the demonstration. */
export interface SignInUser {
  readonly role: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly client?: string;
}

/** What preparing the database leaves for the other processes. */
export interface Prepared {
  /** The address for the API's role, which owns nothing. */
  readonly databaseApiUrl: string;
  readonly signInUsers: readonly SignInUser[];
}

type Answer = { readonly type: 'prepared' } & Prepared;
interface Failure {
  readonly type: 'failed';
  readonly message: string;
}

function isMessage(message: unknown, type: string): message is { type: string } {
  return typeof message === 'object' && message !== null && 'type' in message && message.type === type;
}

function answerOf(message: unknown): Answer | Failure | undefined {
  if (isMessage(message, 'prepared')) return message as Answer;
  if (isMessage(message, 'failed')) return message as Failure;
  return undefined;
}

/**
 * Waits for the process that makes roles, migrates and loads the demonstration.
 *
 * @throws LauncherError with its own words when it failed, and when it ended without an answer
 */
export async function prepared(service: Service): Promise<Prepared> {
  const answer = await Promise.race([service.message(answerOf), service.ended]);
  if (typeof answer === 'string') {
    throw new LauncherError(`The database could not be prepared (${answer}); what it said stands above.`);
  }
  if (answer.type === 'failed') throw new LauncherError(answer.message);
  const ending = await service.ended;
  if (ending !== 'exit code 0') {
    throw new LauncherError(`The database could not be prepared (${ending}); what it said stands above.`);
  }
  return answer;
}

/** Waits until a process says that it is up; fails with its own words, or with how it ended. */
export async function ready(service: Service): Promise<void> {
  const answer = await Promise.race([
    service.message((message) => (isMessage(message, 'ready') ? 'up' : undefined)),
    service.message((message) => (isMessage(message, 'failed') ? (message as Failure) : undefined)),
    service.ended.then(
      (ending) => new LauncherError(`${service.name} did not start (${ending}); what it said stands above.`),
    ),
  ]);
  if (answer instanceof LauncherError) throw answer;
  if (answer !== 'up') throw new LauncherError(answer.message);
}
