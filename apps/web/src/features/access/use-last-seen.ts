import { instant } from '@akouendy/domain';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import type { PersonRow } from './person-row.fragment.ts';
import { useText } from './texts.ts';

/** Says when somebody was last here, or that they are not any more. */
export function useLastSeen(): (entry: PersonRow) => string {
  const t = useText();
  const formats = useFormats();
  return ({ lastSignedInAt, removedAt }) => {
    if (removedAt !== null) {
      return t('access.people.removedOn', { date: formats.dateTime(instant(removedAt)) });
    }
    return lastSignedInAt === null ? t('access.people.never') : formats.dateTime(instant(lastSignedInAt));
  };
}
