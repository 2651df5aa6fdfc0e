import { lackingForInvoices } from '@akouendy/domain/clients';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { MayCall } from '../../../platform/access/may-call.ts';
import { ClientContacts } from '../queries/client-contacts.ts';
import { Companies } from '../queries/companies.ts';
import { ClientType } from './client.type.ts';
import { ClientContactType, CompanyType } from './company.type.ts';

/** Who a client is, where its invoices go and whom to turn to there. */
@Resolver(() => ClientType)
@MayCall('READ_CLIENT')
export class CompanyResolver {
  constructor(
    private readonly companies: Companies,
    private readonly contactsOf: ClientContacts,
  ) {}

  @ResolveField(() => CompanyType, { description: 'Who it is before the law, and where its invoices go.' })
  async company(@Parent() { id }: ClientType): Promise<CompanyType> {
    const company = await this.companies.of(id);
    const { legalName, address, siren, billing } = company;
    return { ...company, lacking: lackingForInvoices({ legalName, address, siren, email: billing.email }) };
  }

  @ResolveField(() => [ClientContactType], {
    description: 'Whom to turn to there, by name: fifty at most.',
  })
  contacts(@Parent() { id }: ClientType): Promise<readonly ClientContactType[]> {
    return this.contactsOf.of(id);
  }
}
