import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { MayCall } from '../../../platform/access/may-call.ts';
import { ofFew } from '../../../platform/graphql/limits/of-few.ts';
import { People } from '../../access/access.public.ts';
import { ClientType } from '../../clients/clients.public.ts';
import { StaffOfClients } from '../queries/staff-of-clients.ts';
import { CaretakerType } from './caretaker.type.ts';

/** Who looks after each client of a list. */
@Resolver(() => ClientType)
@MayCall('READ_CLIENT')
export class ClientStaffResolver {
  constructor(
    private readonly staff: StaffOfClients,
    private readonly people: People,
  ) {}

  @ResolveField(() => [CaretakerType], {
    description: 'The staff who look after it, by name.',
    // Two or three, as a rule.
    complexity: ofFew,
  })
  async lookedAfterBy(@Parent() { id }: ClientType): Promise<CaretakerType[]> {
    const people = await Promise.all((await this.staff.of(id)).map((person) => this.people.byId(person)));
    return people.filter((person) => person !== null);
  }
}
