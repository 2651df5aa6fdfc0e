import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { SignedIn } from '../../../platform/access/may-call.ts';
import { NotificationType } from '../../notifications/notifications.public.ts';
import { Documents } from '../queries/documents.ts';
import { DocumentType } from './document.type.ts';

/** The document that a notification is about. */
@Resolver(() => NotificationType)
@SignedIn()
export class NotificationDocumentResolver {
  constructor(private readonly documents: Documents) {}

  @ResolveField(() => DocumentType, {
    name: 'document',
    nullable: true,
    description:
      'The document that it is about; null when that was taken back, or it is about something else.',
  })
  async documentOfNotification(@Parent() { data }: NotificationType): Promise<DocumentType | null> {
    return data.document === undefined ? null : this.documents.byId(data.document.documentId);
  }
}
