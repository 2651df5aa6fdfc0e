import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import { MayCall } from '../../../platform/access/may-call.ts';
import { pageSize } from '../../../platform/graphql/page-size.ts';
import { TrailChoices } from '../queries/trail-choices.ts';
import type { TrailEntry } from '../queries/trail-entry.ts';
import type { TrailFilter } from '../queries/trail-filter.ts';
import { TrailPages } from '../queries/trail-page.ts';
import { AuditChoicesType } from './audit-choices.type.ts';
import { AuditEntryConnectionType, type AuditEntryType } from './audit-entry.type.ts';
import { AuditFilterInput } from './audit-filter.input.ts';
import { toldChange, toldFacts } from './told-facts.ts';
import { readCursor, writeCursor } from './trail-cursor.ts';

/** The audit trail, to read. */
@Resolver()
export class AuditResolver {
  constructor(
    private readonly pages: TrailPages,
    private readonly choices: TrailChoices,
  ) {}

  @Query(() => AuditEntryConnectionType, {
    description: 'The audit trail that you may see, newest first: for a client’s admin that of the company.',
  })
  @MayCall('READ_TRAIL')
  async auditEntries(
    @Args('filter', { type: () => AuditFilterInput, defaultValue: {}, description: 'Which entries.' })
    filter: AuditFilterInput,
    @Args('first', { type: () => Int, defaultValue: 50, description: 'How many at most; 200 is the most.' })
    first: number,
    @Args('after', { type: () => String, nullable: true, description: 'The `endCursor` of the page before.' })
    after: string | null,
  ): Promise<AuditEntryConnectionType> {
    const page = await this.pages.page(filterOf(filter), pageSize(first), after ? readCursor(after) : null);
    const last = page.entries.at(-1);
    return {
      nodes: page.entries.map(entryType),
      totalCount: page.totalCount,
      hasNextPage: page.hasNextPage,
      endCursor: last === undefined ? null : writeCursor(last),
    };
  }

  @Query(() => AuditChoicesType, { description: 'What the audit trail that you may see can be filtered by.' })
  @MayCall('READ_TRAIL')
  auditChoices(): Promise<AuditChoicesType> {
    return this.choices.all();
  }
}

function filterOf(input: AuditFilterInput): TrailFilter {
  return {
    clientId: input.clientId ?? null,
    ofCompany: input.ofCompany ?? false,
    actorId: input.actorId ?? null,
    action: input.action ?? null,
    objectType: input.objectType ?? null,
    objectId: input.objectId ?? null,
    from: input.from ?? null,
    to: input.to ?? null,
    search: input.search?.trim() ?? null,
  };
}

function entryType(entry: TrailEntry): AuditEntryType {
  const { actorId, actorName, actorIsStaff, tokenId, tokenName, clientId, clientName } = entry;
  return {
    ...entry,
    actor: actorId === null ? null : { id: actorId, name: actorName, isStaff: actorIsStaff },
    token: tokenId === null || tokenName === null ? null : { id: tokenId, name: tokenName },
    client: clientId === null || clientName === null ? null : { id: clientId, name: clientName },
    facts: toldFacts(entry.detail),
    change: toldChange(entry.change),
    hash: entry.hash.toString('hex'),
  };
}
