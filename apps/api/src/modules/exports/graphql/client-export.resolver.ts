import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { MayCall } from '../../../platform/access/may-call.ts';
import { ClientType } from '../../clients/clients.public.ts';
import { CompanyExports } from '../queries/company-exports.ts';
import { CompanyExportType } from './company-export.type.ts';

/** The export of a client. */
@Resolver(() => ClientType)
@MayCall('EXPORT_CLIENT')
export class ClientExportResolver {
  constructor(private readonly exports: CompanyExports) {}

  @ResolveField(() => CompanyExportType, {
    nullable: true,
    description: 'The export of everything that was asked for last; null when none was.',
  })
  async companyExport(@Parent() { id }: ClientType): Promise<CompanyExportType | null> {
    return this.exports.latestOf(id);
  }
}
