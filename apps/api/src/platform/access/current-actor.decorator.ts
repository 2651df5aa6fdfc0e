import { createParamDecorator } from '@nestjs/common';
import { currentActor } from './asking.ts';

/** Parameter of a resolver method: the `Actor` who is asking. */
export const CurrentActor = createParamDecorator(() => currentActor());
