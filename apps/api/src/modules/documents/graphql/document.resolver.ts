import { Args, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { MayCall } from '../../../platform/access/may-call.ts';
import { NotFoundType } from '../../../platform/graphql/not-found.type.ts';
import { People, NamedPersonType } from '../../access/access.public.ts';
import { Clients } from '../../clients/clients.public.ts';
import { RemoveDocument } from '../use-cases/remove-document.ts';
import { DocumentRemovedType, DocumentType, RemoveDocumentResult } from './document.type.ts';

/** Documents, and taking one back; adding one is an upload, which is no GraphQL. */
@Resolver(() => DocumentType)
@MayCall('READ_CLIENT')
export class DocumentResolver {
  constructor(
    private readonly people: People,
    private readonly clients: Clients,
    private readonly remove: RemoveDocument,
  ) {}

  @ResolveField(() => String, { description: 'Where its file is downloaded: a path of the portal.' })
  path(@Parent() { fileId }: DocumentType): string {
    return `/files/${fileId}`;
  }

  @ResolveField(() => NamedPersonType, { name: 'addedBy', description: 'Who shared it.' })
  async sharedBy(@Parent() { addedBy }: DocumentType): Promise<NamedPersonType | null> {
    return this.people.byId(addedBy);
  }

  @Mutation(() => RemoveDocumentResult, { description: 'Takes a document back from its client.' })
  @MayCall('SHARE_DOCUMENTS')
  async removeDocument(
    @Args('documentId', { type: () => ID, description: 'Which one.' }) documentId: string,
  ): Promise<typeof RemoveDocumentResult> {
    const removed = await this.remove.execute(documentId);
    const client = removed === null ? null : await this.clients.byId(removed.clientId);
    return client === null
      ? NotFoundType.of(documentId)
      : Object.assign(new DocumentRemovedType(), { client });
  }
}
