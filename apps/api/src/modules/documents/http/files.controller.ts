import { writeInstant } from '@akouendy/domain';
import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Multipart } from '@fastify/multipart';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { MayCall } from '../../../platform/access/may-call.ts';
import { LARGEST_FILE } from '../../../platform/files/receive-file.ts';
import { sendAttachment } from '../../../platform/files/send-attachment.ts';
import { refuse } from '../../../platform/server/refuse.ts';
import { AddDocument } from '../use-cases/add-document.ts';
import { DownloadDocument } from '../use-cases/download-document.ts';
import { readForm } from './read-form.ts';

const FIELDS = ['clientId', 'category', 'title', 'idempotencyKey'] as const;

/** Statuses of refusals; what is not here is 422. */
const STATUS: Readonly<Record<string, number>> = {
  NOT_FOUND: 404,
  IDEMPOTENCY_KEY_REUSED: 409,
  FILE_TOO_LARGE: 413,
  FILE_TYPE_NOT_ALLOWED: 415,
  TOO_MANY_ATTEMPTS: 429,
};

/** The only way in and out for the bytes of files. */
@Controller('files')
export class FilesController {
  constructor(
    private readonly open: DownloadDocument,
    private readonly add: AddDocument,
  ) {}

  /** A document: fields first, then its file, all in one request of `multipart/form-data`. */
  @Post()
  @MayCall('SHARE_DOCUMENTS')
  async upload(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const parts: AsyncIterable<Multipart> = request.parts({
      limits: {
        fieldNameSize: 50,
        fieldSize: 1_000,
        fields: 10,
        files: 2,
        fileSize: LARGEST_FILE + 1,
        parts: 12,
      },
    });
    try {
      const form = await readForm(parts, FIELDS);
      if (form === null) return void refuseForm(reply);
      const { fields, ...file } = form;
      const outcome = await this.add.execute({ ...fields, ...file });
      if (outcome.kind === 'ADDED') {
        return void reply.status(201).send({ data: { document: { id: outcome.document.id } } });
      }
      if (outcome.why === 'INVALID_FORM') return void refuseForm(reply);
      const { why } = outcome;
      const more = why === 'TOO_MANY_ATTEMPTS' ? { retryAt: writeInstant(outcome.retryAt) } : {};
      refuse(reply, STATUS[why] ?? 422, why, why, more);
    } finally {
      // What is still on its way after a refusal is thrown away, else the next request of the connection would wait behind it.
      request.raw.unpipe().resume();
    }
  }

  /** The bytes of a file that who is asking may see, to be saved: never shown in the portal's own name. */
  @Get(':id')
  @MayCall('READ_CLIENT')
  async download(@Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    const opened = await this.open.execute(id);
    if (opened === null) return refuse(reply, 404, 'NOT_FOUND');
    const { mediaType, size, fileName: name } = opened.document;
    sendAttachment(reply, { mediaType, size, name }, opened.content);
  }
}

function refuseForm(reply: FastifyReply): void {
  refuse(
    reply,
    422,
    'INVALID_FORM',
    `A form has the fields ${FIELDS.join(', ')}, each once, and after them one file with its name.`,
  );
}
