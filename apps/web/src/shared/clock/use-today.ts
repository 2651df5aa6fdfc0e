import { wallClock, type CivilDate } from '@akouendy/domain';
import { useNow } from './use-now.ts';

/** The day that it is in Paris by the API's clock. */
export function useToday(): CivilDate {
  return wallClock(useNow()).date;
}
