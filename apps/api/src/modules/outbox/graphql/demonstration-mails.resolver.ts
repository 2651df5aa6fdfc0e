import { Args, ID, Int, ResolveField, Resolver } from '@nestjs/graphql';
import { Anyone } from '../../../platform/access/may-call.ts';
import { pageSize } from '../../../platform/graphql/page-size.ts';
import { readSequenceCursor, writeSequenceCursor } from '../../../platform/graphql/sequence-cursor.ts';
import { DemonstrationType } from '../../access/access.public.ts';
import { DemonstrationMails } from '../queries/demonstration-mails.ts';
import { DemonstrationMailConnectionType, DemonstrationMailType } from './demonstration-mail.type.ts';

/** The demonstration's outbox, for whoever tries it: also for who is invited and has no account yet. */
@Resolver(() => DemonstrationType)
@Anyone()
export class DemonstrationMailsResolver {
  constructor(private readonly outbox: DemonstrationMails) {}

  @ResolveField(() => DemonstrationMailConnectionType, {
    description: 'The mails that the portal has written, newest first; the demonstration sends them nowhere.',
  })
  async mails(
    @Args('first', { type: () => Int, defaultValue: 50, description: 'How many at most; 200 is the most.' })
    first: number,
    @Args('after', { type: () => String, nullable: true, description: 'The `endCursor` of the page before.' })
    after: string | null,
  ): Promise<DemonstrationMailConnectionType> {
    const page = await this.outbox.page(pageSize(first), after ? readSequenceCursor(after, 'after') : null);
    const last = page.nodes.at(-1);
    return { ...page, endCursor: last === undefined ? null : writeSequenceCursor(last.sequence) };
  }

  @ResolveField(() => DemonstrationMailType, {
    nullable: true,
    description: 'One of these mails; null when it is not there.',
  })
  mail(
    @Args('id', { type: () => ID, description: 'Its identifier.' }) id: string,
  ): Promise<DemonstrationMailType | null> {
    return this.outbox.byId(id);
  }
}
