import { Field, ObjectType } from '@nestjs/graphql';

/** The same in both languages of the portal; the French is the offer’s own. */
@ObjectType('Words', {
  description: 'The same in both languages of the portal; the French is the offer’s own.',
})
export class WordsType {
  @Field(() => String, { description: 'In French.' })
  fr!: string;

  @Field(() => String, { description: 'In English.' })
  en!: string;
}

/** A heading of the offer and what stands beside it. */
@ObjectType('TitledWords', { description: 'A heading of the offer and what stands beside it.' })
export class TitledWordsType {
  @Field(() => WordsType, { description: 'The heading.' })
  title!: WordsType;

  @Field(() => WordsType, { description: 'What stands beside it.' })
  description!: WordsType;
}
