import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { LinkRefused } from '../queries/open-links.ts';

const LinkProblems: { readonly [Problem in LinkRefused['reason']]: Problem } = {
  UNKNOWN: 'UNKNOWN',
  EXPIRED: 'EXPIRED',
  USED: 'USED',
  WITHDRAWN: 'WITHDRAWN',
  SIGNS_IN_ELSEWHERE: 'SIGNS_IN_ELSEWHERE',
};

registerEnumType(LinkProblems, {
  name: 'LinkProblem',
  description: 'Why a link that was sent by mail opens nothing.',
  valuesMap: {
    UNKNOWN: { description: 'Nobody has sent it, or a newer one has taken its place.' },
    EXPIRED: { description: 'It was not used in time.' },
    USED: { description: 'It was used; each opens once.' },
    WITHDRAWN: { description: 'Who sent it has taken it back.' },
    SIGNS_IN_ELSEWHERE: {
      description:
        'The company’s own provider is the only way in: no password is chosen. An invitation is taken up by signing in there.',
    },
  },
});

/** A link opens nothing. */
@ObjectType('LinkRefused', { description: 'The link opens nothing; nothing was changed.' })
export class LinkRefusedType {
  @Field(() => LinkProblems, { description: 'Why.' })
  reason!: LinkRefused['reason'];
}
