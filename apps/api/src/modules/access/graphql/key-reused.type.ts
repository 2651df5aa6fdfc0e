import { Field, ObjectType } from '@nestjs/graphql';

/** The key was used for something else. */
@ObjectType('KeyReused', {
  description: 'Something else was done under the same idempotency key; nothing was done now.',
})
export class KeyReusedType {
  @Field(() => String, { description: 'For developers; the application words it for people.' })
  message!: string;
}
