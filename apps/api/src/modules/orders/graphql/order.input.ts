import type { Cents, CivilDate } from '@akouendy/domain';
import type { ApplicationCode, DeployPackageCode, RegieCode } from '@akouendy/domain/catalogue';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Language } from '../../../platform/access/language.ts';
import { CentsScalar } from '../../../platform/graphql/scalars/cents.scalar.ts';
import { CivilDateScalar } from '../../../platform/graphql/scalars/civil-date.scalar.ts';
import { UuidScalar } from '../../../platform/graphql/scalars/uuid.scalar.ts';
import { ApplicationCodes, DeployPackageCodes, RegieCodes } from '../../catalogue/catalogue.public.ts';

/** The field of what is ordered that names the client’s own purchase order. */
export const PURCHASE_ORDER_REFERENCE = {
  nullable: true,
  description:
    'What the client calls its own purchase order (EN 16931, BT-13), in one line of 50 characters at most; needed where its billing details require one.',
} as const;

/** So many packages for applications of one kind. */
@InputType('OrderedApplicationInput', { description: 'Packages for applications of one kind.' })
export class OrderedApplicationInput {
  @Field(() => ApplicationCodes, { description: 'Which kind.' })
  code!: ApplicationCode;

  @Field(() => Int, { description: 'How many; one for each application and environment, at most 20.' })
  quantity!: number;
}

/** What is ordered. */
@InputType('OrderInput', {
  description: 'What is ordered from the offer: exactly one of the first three fields.',
})
export class OrderInput {
  @Field(() => DeployPackageCodes, { nullable: true, description: 'A yearly package of days.' })
  deploy?: DeployPackageCode | null;

  @Field(() => RegieCodes, { nullable: true, description: 'Days of régie.' })
  regie?: RegieCode | null;

  @Field(() => [OrderedApplicationInput], {
    nullable: true,
    description: 'Packages for applications: one item for each kind.',
  })
  applications?: OrderedApplicationInput[] | null;

  @Field(() => CivilDateScalar, {
    nullable: true,
    description:
      'The first day of a month of régie: from the first day that can be booked, which it is without one, to six months ahead. Null for everything else.',
  })
  startsOn?: CivilDate | null;
}

/** What a preview is asked for. */
@InputType('OrderPreviewInput', {
  description: 'What would be ordered, for whom, and in which language it is read.',
})
export class OrderPreviewInput {
  @Field(() => ID, { description: 'The client.' })
  clientId!: string;

  @Field(() => OrderInput, { description: 'What would be ordered.' })
  order!: OrderInput;

  @Field(() => Language, { description: 'The language of what is agreed to.' })
  language!: Language;
}

/** What was on the screen. */
@InputType('SeenOrderInput', {
  description: 'What was on the screen when it was confirmed: fields of the preview.',
})
export class SeenOrderInput {
  @Field(() => String, { description: 'The preview’s `seal`.' })
  seal!: string;

  @Field(() => CivilDateScalar, { description: 'Its `day`.' })
  day!: CivilDate;

  @Field(() => String, { description: 'The `offerVersion` of its terms.' })
  offerVersion!: string;

  @Field(() => CentsScalar, { description: 'The `net` of its terms.' })
  net!: Cents;

  @Field(() => CentsScalar, { description: 'Its `gross`.' })
  gross!: Cents;

  @Field(() => Int, { description: 'Its `contracts`.' })
  contracts!: number;
}

/** What `placeOrder` is asked. */
@InputType('PlaceOrderInput', { description: 'An order that somebody confirms.' })
export class PlaceOrderInput {
  @Field(() => ID, { description: 'The client for whom it is ordered.' })
  clientId!: string;

  @Field(() => OrderInput, { description: 'What is ordered.' })
  order!: OrderInput;

  @Field(() => Language, { description: 'The language of what was agreed to.' })
  language!: Language;

  @Field(() => SeenOrderInput, { description: 'What was on the screen.' })
  seen!: SeenOrderInput;

  @Field(() => Boolean, { description: 'Whether they agreed to the statement explicitly.' })
  confirmed!: boolean;

  @Field(() => UuidScalar, {
    description: 'Made by the caller for one order: however often it is sent, one contract is signed.',
  })
  idempotencyKey!: string;

  @Field(() => String, PURCHASE_ORDER_REFERENCE)
  purchaseOrderReference?: string | null;
}
