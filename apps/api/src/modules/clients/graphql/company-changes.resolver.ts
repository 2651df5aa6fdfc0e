import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { MayCall } from '../../../platform/access/may-call.ts';
import { made } from '../../../platform/graphql/made.ts';
import { NotFoundType } from '../../../platform/graphql/not-found.type.ts';
import { KeyReusedType } from '../../access/access.public.ts';
import { Clients, type Client } from '../queries/clients.ts';
import { AddContact } from '../use-cases/add-contact.ts';
import { ChangeBilling } from '../use-cases/change-billing.ts';
import { ChangeContact, type ChangeContactOutcome } from '../use-cases/change-contact.ts';
import { ChangeIdentity } from '../use-cases/change-identity.ts';
import { CreateClient } from '../use-cases/create-client.ts';
import {
  AddContactResult,
  ChangeCompanyResult,
  ChangedMeanwhileType,
  ClientCreatedType,
  ClientDetailsChangedType,
  ClientThereAlreadyType,
  CreateClientResult,
  WrongDetailsType,
} from './company-results.type.ts';
import {
  AddContactInput,
  ChangeBillingInput,
  ChangeContactInput,
  ChangeIdentityInput,
  CreateClientInput,
} from './company.input.ts';

/** Telling who a client is, where its invoices go and whom to turn to there. */
@Resolver()
export class CompanyChangesResolver {
  constructor(
    private readonly clients: Clients,
    private readonly create: CreateClient,
    private readonly identity: ChangeIdentity,
    private readonly billing: ChangeBilling,
    private readonly adding: AddContact,
    private readonly contact: ChangeContact,
  ) {}

  @Mutation(() => CreateClientResult, { description: 'Adds a company to the clients.' })
  @MayCall('MANAGE_PORTAL')
  async createClient(
    @Args('input', { type: () => CreateClientInput, description: 'Who it is.' }) input: CreateClientInput,
  ): Promise<typeof CreateClientResult> {
    const outcome = await this.create.execute(input.identity, input.idempotencyKey);
    switch (outcome.kind) {
      case 'CREATED':
        return made(ClientCreatedType, { client: await this.client(outcome.clientId) });
      case 'THERE_ALREADY':
        return made(ClientThereAlreadyType, { client: await this.client(outcome.clientId) });
      case 'IDEMPOTENCY_KEY_REUSED':
        return keyReused();
      case 'WRONG':
        return made(WrongDetailsType, { wrong: outcome.wrong });
    }
  }

  @Mutation(() => ChangeCompanyResult, { description: 'Corrects who a client is before the law.' })
  @MayCall('EDIT_CLIENT_IDENTITY')
  async changeClientIdentity(
    @Args('input', { type: () => ChangeIdentityInput, description: 'Which client, and who it is.' })
    { clientId, basedOn, identity }: ChangeIdentityInput,
  ): Promise<typeof ChangeCompanyResult> {
    return this.changed(await this.identity.execute(clientId, basedOn, identity));
  }

  @Mutation(() => ChangeCompanyResult, { description: 'Corrects where and how a client wants its invoices.' })
  @MayCall('EDIT_CLIENT_CONTACTS')
  async changeClientBilling(
    @Args('input', { type: () => ChangeBillingInput, description: 'Which client, and where they go.' })
    { clientId, basedOn, billing }: ChangeBillingInput,
  ): Promise<typeof ChangeCompanyResult> {
    // What is left out has no value here, not even null.
    const typed = { ...billing, address: billing.address ?? null };
    return this.changed(await this.billing.execute(clientId, basedOn, typed));
  }

  @Mutation(() => AddContactResult, { description: 'Adds somebody to turn to at a client.' })
  @MayCall('EDIT_CLIENT_CONTACTS')
  async addClientContact(
    @Args('input', { type: () => AddContactInput, description: 'At which client, and who.' })
    { clientId, contact, idempotencyKey }: AddContactInput,
  ): Promise<typeof AddContactResult> {
    const outcome = await this.adding.execute(clientId, contact, idempotencyKey);
    switch (outcome.kind) {
      case 'ADDED':
        return made(ClientDetailsChangedType, { client: await this.client(outcome.clientId) });
      case 'IDEMPOTENCY_KEY_REUSED':
        return keyReused();
      case 'WRONG':
        return made(WrongDetailsType, { wrong: outcome.wrong });
      case 'NOT_FOUND':
        return NotFoundType.of(outcome.id);
    }
  }

  @Mutation(() => ChangeCompanyResult, { description: 'Corrects somebody to turn to at a client.' })
  @MayCall('EDIT_CLIENT_CONTACTS')
  async changeClientContact(
    @Args('input', { type: () => ChangeContactInput, description: 'Which contact, and who it is.' })
    { clientContactId, basedOn, contact }: ChangeContactInput,
  ): Promise<typeof ChangeCompanyResult> {
    return this.changed(await this.contact.change(clientContactId, basedOn, contact));
  }

  @Mutation(() => ChangeCompanyResult, { description: 'Takes somebody off the list of whom to turn to.' })
  @MayCall('EDIT_CLIENT_CONTACTS')
  async removeClientContact(
    @Args('clientContactId', { type: () => ID, description: 'The contact.' }) clientContactId: string,
  ): Promise<typeof ChangeCompanyResult> {
    return this.changed(await this.contact.remove(clientContactId));
  }

  private async changed(outcome: ChangeContactOutcome): Promise<typeof ChangeCompanyResult> {
    switch (outcome.kind) {
      case 'CHANGED':
        return made(ClientDetailsChangedType, { client: await this.client(outcome.clientId) });
      case 'CHANGED_MEANWHILE':
        return made(ChangedMeanwhileType, { client: await this.client(outcome.clientId) });
      case 'WRONG':
        return made(WrongDetailsType, { wrong: outcome.wrong });
      case 'NOT_FOUND':
        return NotFoundType.of(outcome.id);
    }
  }

  private async client(id: string): Promise<Client> {
    const client = await this.clients.byId(id);
    if (client === null) throw new Error('A client that was changed cannot be seen');
    return client;
  }
}

function keyReused(): KeyReusedType {
  return made(KeyReusedType, { message: 'Something else was done under this key.' });
}
