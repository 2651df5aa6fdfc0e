import { isClientRole, type Role } from '@akouendy/domain/access';
import type { AnnouncedEvent } from './announcement.ts';
import { choiceOf, type Choice, type Choices } from './choices.ts';

/** Somebody who might be told. */
export interface Candidate {
  readonly personId: string;
  readonly role: Role;
  readonly choices: Choices;
}

/** Somebody who is told, and how. */
export interface Told<Who extends Candidate> {
  readonly person: Who;
  readonly by: Choice;
}

/**
 * Whom of a client's `people` and staff to tell of `event`, and how: the client's people and its account managers, as
 * each of them chose, but not who did it and knows.
 */
export function whoIsTold<Who extends Candidate>(
  { kind, actorId }: Pick<AnnouncedEvent, 'kind' | 'actorId'>,
  people: readonly Who[],
): Told<Who>[] {
  return people
    .filter(
      ({ personId, role }) => personId !== actorId && (isClientRole(role) || role === 'ACCOUNT_MANAGER'),
    )
    .map((person) => ({ person, by: choiceOf(kind, person.choices) }))
    .filter(({ by }) => by.inApp || by.mail);
}
