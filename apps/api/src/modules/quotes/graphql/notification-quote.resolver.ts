import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { SignedIn } from '../../../platform/access/may-call.ts';
import { NotificationType } from '../../notifications/notifications.public.ts';
import { Quotes } from '../queries/quotes.ts';
import { QuoteType, quoteType } from './quote.type.ts';

/** The quote that a notification is about. */
@Resolver(() => NotificationType)
@SignedIn()
export class NotificationQuoteResolver {
  constructor(private readonly quotes: Quotes) {}

  @ResolveField(() => QuoteType, {
    name: 'quote',
    nullable: true,
    description: 'The quote that it is about; null when it is about something else, or not yours to see.',
  })
  async quoteOfNotification(@Parent() { data }: NotificationType): Promise<QuoteType | null> {
    const quote = data.quote === undefined ? null : await this.quotes.byId(data.quote.quoteId);
    return quote === null ? null : quoteType(quote);
  }
}
