import { useLanguage } from '../../shared/i18n/use-language.ts';
import type { AccountFacts } from '../../shared/ledger/account-facts.ts';
import type { BookingDay } from './booking-month.ts';
import { useText } from './texts.ts';

/** Why a day cannot be booked, by the day's own name; `null` for one that can. */
export function useDayNote(facts: AccountFacts): (day: BookingDay) => string | null {
  const t = useText();
  const language = useLanguage();
  return ({ date, state, past, firstBookable }) => {
    switch (state) {
      case 'PUBLIC_HOLIDAY':
        return t('bookings.holiday', { name: facts.publicHolidays.get(date)?.[language] ?? '' });
      case 'CLOSURE':
        return t('bookings.closure', { name: facts.closures.get(date) ?? '' });
      case 'UNKNOWN':
        return t('bookings.unknown');
      case 'BEFORE_NOTICE':
        return past || firstBookable ? null : t('bookings.notice.before');
      case 'OPEN':
        return null;
    }
  };
}
