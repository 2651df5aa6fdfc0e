import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { MayCall } from '../../../platform/access/may-call.ts';
import { sendAttachment } from '../../../platform/files/send-attachment.ts';
import { refuse } from '../../../platform/server/refuse.ts';
import { Authenticator } from '../../../platform/session/authenticator.ts';
import { notRecent, type Exchange } from '../../access/access.public.ts';
import { DownloadExport } from '../use-cases/download-export.ts';
import { SpoolLines } from '../use-cases/spool-lines.ts';

/** The ways out for all of a client: as an archive that was prepared, and as JSON lines for programs. */
@Controller('exports')
export class ExportsController {
  constructor(
    private readonly open: DownloadExport,
    private readonly lines: SpoolLines,
    private readonly authenticator: Authenticator,
  ) {}

  /** The archive of an export that who is asking may have. */
  @Get(':id')
  @MayCall('EXPORT_CLIENT')
  async download(@Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    const opened = await this.open.execute(id);
    if (opened === null) return void refuse(reply, 404, 'NOT_FOUND');
    const { size, name, content } = opened;
    sendAttachment(reply, { mediaType: 'application/zip', size, name }, content);
  }

  /** All that the portal holds on a client, as JSON lines. */
  @Get('clients/:clientId/lines')
  @MayCall('EXPORT_CLIENT')
  all(
    @Param('clientId') clientId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.send({ request, reply }, clientId, null);
  }

  /** The same, of one kind. */
  @Get('clients/:clientId/lines/:kind')
  @MayCall('EXPORT_CLIENT')
  ofKind(
    @Param('clientId') clientId: string,
    @Param('kind') kind: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.send({ request, reply }, clientId, kind);
  }

  private async send({ request, reply }: Exchange, clientId: string, kind: string | null): Promise<void> {
    const session = this.authenticator.sessionOf(request, reply);
    const spooled = await this.lines.execute(clientId, kind, session);
    if (spooled.kind === 'NOT_FOUND') return void refuse(reply, 404, 'NOT_FOUND');
    if (spooled.kind === 'NOT_RECENT') {
      return void refuse(reply, 403, 'RECENT_AUTHENTICATION_REQUIRED', notRecent().message);
    }
    if (spooled.kind === 'TOO_MUCH') {
      return void refuse(reply.header('retry-after', spooled.retryAfterSeconds), 429, 'RATE_LIMITED');
    }
    const { file, size } = spooled;
    const name = `${kind ?? 'export'}.jsonl`;
    sendAttachment(
      reply,
      { mediaType: 'application/x-ndjson', size, name },
      file.createReadStream({ start: 0, autoClose: true }),
    );
  }
}
