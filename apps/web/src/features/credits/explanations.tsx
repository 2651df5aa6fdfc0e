import type { Instant } from '@akouendy/domain';
import type { ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import type { AccountFacts } from '../../shared/ledger/account-facts.ts';
import { BalanceDrawer } from './balance-drawer.tsx';
import { explainedBalance } from './explanation.ts';
import { ExpiryExplanation } from './expiry-explanation.tsx';
import { FigureExplanation } from './figure-explanation.tsx';
import { LineExplanation } from './line-explanation.tsx';
import { lotCards } from './lot-card.ts';
import { PARAMETER, withExplained } from './statement-address.ts';

interface ExplanationsProps {
  readonly facts: AccountFacts;
  readonly now: Instant;
}

/** The explanation that the address asks for: of a figure of the page, or of the balance after a line. */
export function Explanations({ facts, now }: ExplanationsProps): ReactElement | null {
  const [address, setAddress] = useSearchParams();
  const explained = address.get(PARAMETER.explained);
  const onClose = (): void => {
    setAddress((present) => withExplained(present, null), { preventScrollReset: true });
  };
  switch (explained) {
    case null:
      return null;
    case 'restants':
      return (
        <BalanceDrawer
          opened
          onClose={onClose}
          explanation={explainedBalance(facts, now)}
          cards={lotCards(facts, now)}
          now={now}
        />
      );
    case 'planifies':
    case 'realises':
    case 'perimes':
      return <FigureExplanation facts={facts} now={now} figure={explained} onClose={onClose} />;
    case 'echeance':
      return <ExpiryExplanation facts={facts} now={now} onClose={onClose} />;
    default:
      return <LineExplanation facts={facts} now={now} id={explained} onClose={onClose} />;
  }
}
