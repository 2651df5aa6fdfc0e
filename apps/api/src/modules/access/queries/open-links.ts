import { linkProblem } from '@akouendy/domain/access';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { findInvitationOfLink, findNamesOfInvitation, type Invitation } from '../persistence/invitations.ts';
import { findManagedPerson } from '../persistence/managed-people.ts';
import { findResetOfLink } from '../persistence/password-resets.ts';
import type { Person } from '../persistence/person.ts';
import { isProviderTheOnlyWay } from '../persistence/people-repository.ts';
import { linkRefused, type LinkRefused } from '../persistence/link-refused.ts';
import { settingsOfLink } from '../persistence/link-settings.ts';

export type { LinkRefused } from '../persistence/link-refused.ts';

/** An invitation that can be accepted. */
export interface OpenInvitation {
  readonly kind: 'OPEN_INVITATION';
  readonly invitation: Invitation;
  /** `null` for staff. */
  readonly clientName: string | null;
  readonly inviterName: string;
}

/** A password that can be chosen anew. */
export interface OpenReset {
  readonly kind: 'OPEN_RESET';
  readonly person: Person;
}

/** What a link that was sent by mail opens, to whoever holds it. */
@Injectable()
export class OpenLinks {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** The invitation of the link with the key `token`. */
  async invitation(token: string): Promise<OpenInvitation | LinkRefused> {
    return this.unitOfWork.as(settingsOfLink(token), 'READ', async (db) => {
      const invitation = await findInvitationOfLink(db);
      if (invitation === null) return linkRefused('UNKNOWN');
      const problem = linkProblem(invitation, this.clock.now());
      if (problem !== null) return linkRefused(problem);
      if (await isProviderTheOnlyWay(db, invitation.clientId)) return linkRefused('SIGNS_IN_ELSEWHERE');
      return { kind: 'OPEN_INVITATION', invitation, ...(await findNamesOfInvitation(db, invitation)) };
    });
  }

  /** Whose password the link with the key `token` lets choose; of who was removed it tells nothing. */
  async reset(token: string): Promise<OpenReset | LinkRefused> {
    return this.unitOfWork.as(settingsOfLink(token), 'READ', async (db) => {
      const reset = await findResetOfLink(db);
      if (reset === null) return linkRefused('UNKNOWN');
      const problem = linkProblem(reset, this.clock.now());
      if (problem !== null) return linkRefused(problem);
      const person = await findManagedPerson(db, reset.personId);
      if (person === null || person.removedAt !== null) return linkRefused('UNKNOWN');
      if (await isProviderTheOnlyWay(db, person.clientId)) return linkRefused('SIGNS_IN_ELSEWHERE');
      return { kind: 'OPEN_RESET', person };
    });
  }
}
