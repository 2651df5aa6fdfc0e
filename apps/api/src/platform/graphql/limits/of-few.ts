import type { Complexity } from '@nestjs/graphql';

/** Cost of a list that is short wherever it stands: three items, where another list counts as the usual ten (`costOf`). */
export const ofFew: Complexity = ({ childComplexity }) => 1 + 3 * childComplexity;
