import { isClientRole, roleInCharge, type LastInCharge } from '@akouendy/domain/access';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { MayCall } from '../../../platform/access/may-call.ts';
import { InvalidFieldType } from '../../../platform/graphql/invalid-field.type.ts';
import { made } from '../../../platform/graphql/made.ts';
import { NotFoundType } from '../../../platform/graphql/not-found.type.ts';
import { Authenticator } from '../../../platform/session/authenticator.ts';
import { People } from '../queries/people.ts';
import { PeoplePages } from '../queries/people-page.ts';
import { StaffMembers } from '../queries/staff-members.ts';
import { ChangeRole } from '../use-cases/change-role.ts';
import { EndSessionsOfPerson } from '../use-cases/end-sessions-of-person.ts';
import { RemovePerson } from '../use-cases/remove-person.ts';
import {
  ChangeRoleInput,
  ChangeRoleResult,
  EndPersonSessionsResult,
  LastInChargeType,
  OwnSessionsType,
  PersonRemovedType,
  PersonSessionsEndedType,
  RemovePersonResult,
  RoleChangedType,
} from './manage-people.type.ts';
import { PeopleSearchArgs, peopleSearch, personConnection } from './people-search.args.ts';
import { PersonConnectionType, personEntry, StaffMemberType } from './person-entry.type.ts';
import { notRecent } from './not-recent.type.ts';
import { refused } from './refused.ts';
import { HttpExchange, type Exchange } from './request.decorator.ts';

/** The people of a client or of the staff: who they are, their roles, ending their sessions, and removing them. */
@Resolver()
export class PeopleResolver {
  constructor(
    private readonly pages: PeoplePages,
    private readonly staffMembers: StaffMembers,
    private readonly byId: People,
    private readonly changes: ChangeRole,
    private readonly removals: RemovePerson,
    private readonly endings: EndSessionsOfPerson,
    private readonly authenticator: Authenticator,
  ) {}

  @Query(() => PersonConnectionType, {
    nullable: true,
    description:
      'The people of a client, by name; null when it is not there, or its people are not yours to manage.',
  })
  @MayCall('MANAGE_CLIENT_PEOPLE')
  async people(
    @Args('clientId', { type: () => ID, description: 'The client.' }) clientId: string,
    @Args() search: PeopleSearchArgs,
  ): Promise<PersonConnectionType | null> {
    const page = await this.pages.ofClient(clientId, peopleSearch(search));
    return page === null ? null : personConnection(page);
  }

  @Query(() => PersonConnectionType, { description: 'AKOUENDY’s own people, by name.' })
  @MayCall('MANAGE_PORTAL')
  async staff(@Args() search: PeopleSearchArgs): Promise<PersonConnectionType> {
    return personConnection(await this.pages.ofStaff(peopleSearch(search)));
  }

  @Query(() => StaffMemberType, {
    nullable: true,
    description: 'Somebody of AKOUENDY’s staff; null when there is nobody of that id among them.',
  })
  @MayCall('MANAGE_PORTAL')
  async staffMember(
    @Args('id', { type: () => ID, description: 'Who.' }) id: string,
  ): Promise<StaffMemberType | null> {
    const member = await this.staffMembers.byId(id);
    return member === null
      ? null
      : { entry: personEntry(member.person), hasSecondFactor: member.hasSecondFactor };
  }

  @Mutation(() => ChangeRoleResult, {
    description:
      'Gives a person another role, of a client’s or of the staff’s, after a recent proof of who you are. Giving it again changes nothing.',
  })
  @MayCall('MANAGE_CLIENT_PEOPLE')
  async changeRole(
    @Args('input', { type: () => ChangeRoleInput, description: 'Which person, which role.' })
    { personId, role }: ChangeRoleInput,
    @HttpExchange() { request, reply }: Exchange,
  ): Promise<ChangeRoleResult> {
    const outcome = await this.changes.execute(personId, role, this.authenticator.sessionOf(request, reply));
    switch (outcome.kind) {
      case 'ROLE_CHANGED':
        return made(RoleChangedType, { entry: personEntry(outcome.person) });
      case 'LAST_IN_CHARGE':
        return this.lastInCharge(personId, outcome);
      case 'NOT_RECENT':
        return notRecent();
      case 'INVALID_FIELD':
        return made(InvalidFieldType, outcome);
      case 'NOT_FOUND':
        return NotFoundType.of(outcome.id);
    }
  }

  @Mutation(() => RemovePersonResult, {
    description:
      'Removes a person, after a recent proof of who you are: they sign in no more. Removing them again answers the same.',
  })
  @MayCall('MANAGE_CLIENT_PEOPLE')
  async removePerson(
    @Args('personId', { type: () => ID, description: 'Which person.' }) personId: string,
    @HttpExchange() { request, reply }: Exchange,
  ): Promise<RemovePersonResult> {
    const outcome = await this.removals.execute(personId, this.authenticator.sessionOf(request, reply));
    switch (outcome.kind) {
      case 'PERSON_REMOVED':
        return made(PersonRemovedType, { entry: personEntry(outcome.person) });
      case 'NOT_RECENT':
        return notRecent();
      case 'LAST_IN_CHARGE':
        return this.lastInCharge(personId, outcome);
      case 'NOT_FOUND':
        return NotFoundType.of(outcome.id);
    }
  }

  @Mutation(() => EndPersonSessionsResult, {
    description:
      'Ends all sessions of somebody, on every device: they sign in again as they did. Doing it again changes nothing.',
  })
  @MayCall('MANAGE_CLIENT_PEOPLE')
  async endPersonSessions(
    @Args('personId', { type: () => ID, description: 'Whose sessions.' }) personId: string,
  ): Promise<EndPersonSessionsResult> {
    const outcome = await this.endings.execute(personId);
    switch (outcome.kind) {
      case 'SESSIONS_ENDED':
        return made(PersonSessionsEndedType, {
          entry: personEntry(outcome.person),
          endedSessions: outcome.count,
        });
      case 'OWN_SESSIONS':
        return refused(OwnSessionsType, 'End your own sessions in your settings.');
      case 'NOT_FOUND':
        return NotFoundType.of(outcome.id);
    }
  }

  private async lastInCharge(personId: string, { among }: LastInCharge): Promise<LastInChargeType> {
    const person = await this.byId.byId(personId);
    const kind = person === null || isClientRole(person.role) ? 'CLIENT' : 'STAFF';
    return made(LastInChargeType, { role: roleInCharge(kind), othersShutOut: among === 'GETTING_IN' });
  }
}
