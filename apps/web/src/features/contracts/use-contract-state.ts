import { addDays } from '@akouendy/domain';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import { graphql, readFragment, type FragmentType } from '../../shared/graphql/__generated__/index.ts';
import { useText } from './texts.ts';

const SHOWN_STATE = graphql(`
  fragment ShownState on Contract {
    id
    state
    standing {
      end
      term {
        until
      }
    }
    work {
      acceptedOn
    }
  }
`);

/** How a contract is shown, in words. */
interface StateInWords {
  /** `En cours`, `Livré`. */
  readonly state: string;
  /** Until when, or what became of its delivery. */
  readonly detail: string;
}

/** Says how a contract is shown, alike on every page; `null` for one that was entered without terms. */
export function useContractState(): (contract: FragmentType<typeof SHOWN_STATE>) => StateInWords | null {
  const t = useText();
  const { longDate } = useFormats();
  return (shown) => {
    const { state, standing, work } = readFragment(SHOWN_STATE, shown);
    if (state === null || standing === null) return null;
    const { end, term } = standing;
    return { state: t(`contracts.state.${state}`), detail: detail() };

    function detail(): string {
      if (end !== null) return t('contracts.until', { date: longDate(addDays(end, -1)) });
      if (term !== null) return t('contracts.renews', { date: longDate(term.until) });
      switch (state) {
        case 'IN_PREPARATION':
        case 'TO_ACCEPT':
        case 'REFUSED':
          return t(`contracts.delivery.${state}`);
        case 'DELIVERED':
          return t('contracts.delivery.DELIVERED', {
            date: work?.acceptedOn ? longDate(work.acceptedOn) : '',
          });
        default:
          return t('contracts.noEnd');
      }
    }
  };
}
