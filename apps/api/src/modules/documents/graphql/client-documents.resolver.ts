import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { MayCall } from '../../../platform/access/may-call.ts';
import { ClientType } from '../../clients/clients.public.ts';
import { Documents } from '../queries/documents.ts';
import { DocumentType } from './document.type.ts';

/** The documents of a client. */
@Resolver(() => ClientType)
@MayCall('READ_CLIENT')
export class ClientDocumentsResolver {
  constructor(private readonly documentsOfClients: Documents) {}

  @ResolveField(() => [DocumentType], { description: 'What AKOUENDY shares with it, the newest first.' })
  async documents(@Parent() { id }: ClientType): Promise<readonly DocumentType[]> {
    return this.documentsOfClients.ofClient(id);
  }
}
