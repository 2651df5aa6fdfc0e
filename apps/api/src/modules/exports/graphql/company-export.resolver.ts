import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { MayCall } from '../../../platform/access/may-call.ts';
import { made } from '../../../platform/graphql/made.ts';
import { NotFoundType } from '../../../platform/graphql/not-found.type.ts';
import { TooManyAttemptsType } from '../../../platform/graphql/too-many-attempts.type.ts';
import { Authenticator } from '../../../platform/session/authenticator.ts';
import {
  HttpExchange,
  notRecent,
  People,
  NamedPersonType,
  type Exchange,
} from '../../access/access.public.ts';
import { Clients } from '../../clients/clients.public.ts';
import { RequestExport } from '../use-cases/request-export.ts';
import {
  CompanyExportRequestedType,
  CompanyExportType,
  RequestCompanyExportInput,
  RequestCompanyExportResult,
} from './company-export.type.ts';

/** Exports, and asking for one; the archive itself leaves by HTTP. */
@Resolver(() => CompanyExportType)
@MayCall('EXPORT_CLIENT')
export class CompanyExportResolver {
  constructor(
    private readonly people: People,
    private readonly clients: Clients,
    private readonly request: RequestExport,
    private readonly authenticator: Authenticator,
  ) {}

  @ResolveField(() => NamedPersonType, {
    name: 'requestedBy',
    nullable: true,
    description: 'Who asked for it; null for somebody who is not to be seen.',
  })
  async personWhoAsked(@Parent() { requestedBy }: CompanyExportType): Promise<NamedPersonType | null> {
    return this.people.byId(requestedBy);
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'Where its archive is downloaded, a path of the portal; null when there is none.',
  })
  path(@Parent() { id, state }: CompanyExportType): string | null {
    return state === 'READY' ? `/exports/${id}` : null;
  }

  @ResolveField(() => String, {
    name: 'sha256',
    nullable: true,
    description: 'The SHA-256 of its archive, in hexadecimal.',
  })
  sum(@Parent() { sha256 }: CompanyExportType): string | null {
    return sha256?.toString('hex') ?? null;
  }

  @Mutation(() => RequestCompanyExportResult, {
    description: 'Asks for an archive of all that the portal holds on a client; one is prepared at a time.',
  })
  @MayCall('EXPORT_CLIENT')
  async requestCompanyExport(
    @Args('input', { type: () => RequestCompanyExportInput, description: 'Of which client.' })
    { clientId, idempotencyKey }: RequestCompanyExportInput,
    @HttpExchange() { request, reply }: Exchange,
  ): Promise<typeof RequestCompanyExportResult> {
    const session = this.authenticator.sessionOf(request, reply);
    const outcome = await this.request.execute(clientId, idempotencyKey, session);
    if (outcome.kind === 'NOT_RECENT') return notRecent();
    if (outcome.kind === 'TOO_MANY_ATTEMPTS') return made(TooManyAttemptsType, outcome);
    const client = outcome.kind === 'ASKED' ? await this.clients.byId(outcome.clientId) : null;
    return client === null ? NotFoundType.of(clientId) : made(CompanyExportRequestedType, { client });
  }
}
