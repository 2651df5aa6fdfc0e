import type { Instant } from '@akouendy/domain';
import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { NotFoundType } from '../../../platform/graphql/not-found.type.ts';
import { resultUnion } from '../../../platform/graphql/result-union.ts';
import { InstantScalar } from '../../../platform/graphql/scalars/instant.scalar.ts';
import { ClientType } from '../../clients/clients.public.ts';
import type { DocumentCategory } from '../queries/documents.ts';

/** The categories as an enum of the schema. */
const DocumentCategories: { readonly [Category in DocumentCategory]: Category } = {
  CONTRACT: 'CONTRACT',
  CONFIDENTIALITY: 'CONFIDENTIALITY',
  RUNBOOK: 'RUNBOOK',
  ARCHITECTURE: 'ARCHITECTURE',
  REPORT: 'REPORT',
  OTHER: 'OTHER',
};

registerEnumType(DocumentCategories, {
  name: 'DocumentCategory',
  description: 'What a document is about.',
  valuesMap: {
    CONTRACT: { description: 'A signed contract, or an amendment of one.' },
    CONFIDENTIALITY: { description: 'A confidentiality agreement.' },
    RUNBOOK: { description: 'How something is operated.' },
    ARCHITECTURE: { description: 'How something is built.' },
    REPORT: { description: 'What an audit or a test has found.' },
    OTHER: { description: 'Anything else.' },
  },
});

/** A file shared with a client; who shared it is added by a resolver. */
@ObjectType('Document', { description: 'A file that AKOUENDY shares with a client.' })
export class DocumentType {
  @Field(() => ID, { description: 'Identifier of the document.' })
  id!: string;

  @Field(() => DocumentCategories, { description: 'What it is about.' })
  category!: DocumentCategory;

  @Field(() => String, { description: 'What it is called.' })
  title!: string;

  @Field(() => String, { description: 'The name under which it is saved.' })
  fileName!: string;

  @Field(() => String, { description: 'What its content is: `application/pdf`.' })
  mediaType!: string;

  @Field(() => Int, { description: 'Its size in bytes.' })
  size!: number;

  @Field(() => InstantScalar, { description: 'When it was shared.' })
  addedAt!: Instant;

  fileId!: string;
  addedBy!: string;
}

/** The document is gone. */
@ObjectType('DocumentRemoved', { description: 'Nobody can open the document any more.' })
export class DocumentRemovedType {
  @Field(() => ClientType, { description: 'The client whose document it was, with those that are left.' })
  client!: ClientType;
}

/** What `removeDocument` answers. */
export const RemoveDocumentResult = resultUnion(
  'RemoveDocumentResult',
  'What became of a document that was to be removed.',
  [DocumentRemovedType, NotFoundType],
);
