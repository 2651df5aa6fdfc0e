import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';

import { MayCall } from '../../../platform/access/may-call.ts';
import { attachment } from '../../../platform/files/attachment.ts';
import { refuse } from '../../../platform/server/refuse.ts';
import { MEDIA_TYPES } from '../queries/statement-file.ts';
import { ExportStatement } from '../use-cases/export-statement.ts';
import { readExportQuery } from './read-export-query.ts';

/** The way out for a statement as a file. */
@Controller('statements')
export class StatementsController {
  constructor(private readonly statement: ExportStatement) {}

  /** The lines of an account's statement that the query finds, to be saved; written while they are sent. */
  @Get(':accountId')
  @MayCall('READ_CLIENT')
  async download(
    @Param('accountId') accountId: string,
    @Query() query: Readonly<Record<string, unknown>>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const asked = readExportQuery(query);
    if ('invalid' in asked) {
      refuse(reply, 422, 'INVALID_QUERY', `${asked.invalid}: not what is expected`);
      return;
    }
    const exported = await this.statement.execute(accountId, asked.format, asked.filter);
    if (exported === null) {
      refuse(reply, 404, 'NOT_FOUND');
      return;
    }
    void reply
      .headers({
        'content-type': MEDIA_TYPES[asked.format],
        'content-disposition': attachment(exported.name),
        'content-security-policy': "default-src 'none'; sandbox",
        'cache-control': 'private, no-store',
      })
      .send(exported.content);
  }
}
