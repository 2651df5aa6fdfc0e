import type { CivilDate } from '@akouendy/domain';
import { createContext } from 'react';

/** The day that it is inside the shell; outside it there is none. */
export const Today = createContext<CivilDate | null>(null);
