import type { Instant } from '@akouendy/domain';
import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { NotFoundType } from '../../../platform/graphql/not-found.type.ts';
import { resultUnion } from '../../../platform/graphql/result-union.ts';
import { TooManyAttemptsType } from '../../../platform/graphql/too-many-attempts.type.ts';
import { InstantScalar } from '../../../platform/graphql/scalars/instant.scalar.ts';
import { UuidScalar } from '../../../platform/graphql/scalars/uuid.scalar.ts';
import { RecentAuthenticationRequiredType } from '../../access/access.public.ts';
import { ClientType } from '../../clients/clients.public.ts';
import type { ExportState, ExportStep } from '../queries/company-exports.ts';

const ExportStates: { readonly [State in ExportState]: State } = {
  PREPARING: 'PREPARING',
  READY: 'READY',
  FAILED: 'FAILED',
  EXPIRED: 'EXPIRED',
};

registerEnumType(ExportStates, {
  name: 'CompanyExportState',
  description: 'Where an export stands.',
  valuesMap: {
    PREPARING: { description: 'It is being prepared.' },
    READY: { description: 'Its archive can be downloaded.' },
    FAILED: { description: 'It was given up; another one can be asked for.' },
    EXPIRED: { description: 'Its time is over, or a later one has replaced it: the archive is gone.' },
  },
});

const ExportSteps: { readonly [Step in ExportStep]: Step } = {
  WAITING: 'WAITING',
  DATA: 'DATA',
  DOCUMENTS: 'DOCUMENTS',
  ARCHIVE: 'ARCHIVE',
  DONE: 'DONE',
};

registerEnumType(ExportSteps, {
  name: 'CompanyExportStep',
  description: 'What the preparation of an export is at.',
  valuesMap: {
    WAITING: { description: 'It is about to begin.' },
    DATA: { description: 'Data is read, all as of one moment.' },
    DOCUMENTS: { description: 'Documents are added.' },
    ARCHIVE: { description: 'The archive is closed and put away.' },
    DONE: { description: 'Nothing is left to do.' },
  },
});

/** An export; who asked for it is added by a resolver. */
@ObjectType('CompanyExport', { description: 'An archive of all that the portal holds on a client.' })
export class CompanyExportType {
  @Field(() => ID, { description: 'Identifier of the export.' })
  id!: string;

  @Field(() => ExportStates, { description: 'Where it stands.' })
  state!: ExportState;

  @Field(() => ExportSteps, { description: 'What its preparation is at.' })
  step!: ExportStep;

  @Field(() => Int, { description: 'How much of it is prepared: 0 to 100.' })
  percent!: number;

  @Field(() => InstantScalar, { description: 'When it was asked for.' })
  requestedAt!: Instant;

  @Field(() => InstantScalar, { nullable: true, description: 'When it was ready.' })
  readyAt!: Instant | null;

  @Field(() => InstantScalar, { nullable: true, description: 'From when on its archive is gone.' })
  expiresAt!: Instant | null;

  @Field(() => Float, { nullable: true, description: 'Bytes of its archive, a whole number.' })
  size!: number | null;

  requestedBy!: string;
  sha256!: Buffer | null;
}

/** What `requestCompanyExport` is asked. */
@InputType('RequestCompanyExportInput', { description: 'Of which client everything is wanted.' })
export class RequestCompanyExportInput {
  @Field(() => ID, { description: 'The client.' })
  clientId!: string;

  @Field(() => UuidScalar, {
    description: 'Made by the caller for one wish: however often it is sent, one export is prepared.',
  })
  idempotencyKey!: string;
}

/** It is on its way. */
@ObjectType('CompanyExportRequested', {
  description: 'An export is being prepared: this wish’s, or the one that was under way.',
})
export class CompanyExportRequestedType {
  @Field(() => ClientType, { description: 'The client, with its export.' })
  client!: ClientType;
}

/** What `requestCompanyExport` answers. */
export const RequestCompanyExportResult = resultUnion(
  'RequestCompanyExportResult',
  'What became of asking for an export.',
  [CompanyExportRequestedType, RecentAuthenticationRequiredType, TooManyAttemptsType, NotFoundType],
);
