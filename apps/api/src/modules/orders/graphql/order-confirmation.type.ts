import type { Instant } from '@akouendy/domain';
import { Field, HideField, ObjectType } from '@nestjs/graphql';
import { Language } from '../../../platform/access/language.ts';
import { InstantScalar } from '../../../platform/graphql/scalars/instant.scalar.ts';

/** With what words who ordered a contract. */
@ObjectType('OrderConfirmation', { description: 'With what words who ordered a contract, and when.' })
export class OrderConfirmationType {
  @Field(() => String, { description: 'The sentence that was agreed to, letter by letter.' })
  statement!: string;

  @Field(() => Language, { description: 'Its language.' })
  language!: Language;

  @Field(() => InstantScalar, { description: 'When it was agreed to.' })
  confirmedAt!: Instant;

  @Field(() => String, { description: 'The SHA-256 of everything that was shown, hexadecimal.' })
  sha256!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What the client calls its own purchase order (EN 16931, BT-13); null when it gave none.',
  })
  purchaseOrderReference!: string | null;

  @HideField()
  confirmedBy!: string;

  /** Reads the document that was sealed, when it is asked for. */
  @HideField()
  document!: () => Promise<string>;
}
