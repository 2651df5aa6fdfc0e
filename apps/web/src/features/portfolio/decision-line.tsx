import { addDays, instant } from '@akouendy/domain';
import { Button } from '@mantine/core';
import { IconCalendarBolt, IconCalendarX, IconFileX, IconReceipt, IconThumbDown } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import { graphql, readFragment, type FragmentType } from '../../shared/graphql/__generated__/index.ts';
import type { DecisionKind, DecisionLineFragment } from '../../shared/graphql/__generated__/graphql.ts';
import { useWords } from '../../shared/i18n/use-words.ts';
import lists from '../../shared/lists/lists.module.css';
import { clientPaths } from '../../shared/session/use-client-paths.ts';
import { Link } from '../../shared/ui/link.tsx';
import classes from './portfolio.module.css';
import { useText } from './texts.ts';
import { useTickOff } from './use-tick-off.ts';

const DECISION_LINE = graphql(`
  fragment DecisionLine on Decision {
    id
    kind
    at
    note
    tickedAt
    tickedBy {
      id
      name
    }
    client {
      id
      name
    }
    contract {
      id
      title {
        fr
        en
      }
      standing {
        end
      }
    }
    booking {
      id
      date
      halfDays
    }
    quote {
      id
      reference
    }
  }
`);

const ICONS: Readonly<Record<DecisionKind, typeof IconFileX>> = {
  NOTICE_GIVEN: IconFileX,
  DELIVERY_REFUSED: IconThumbDown,
  BOOKING_URGENT: IconCalendarBolt,
  CANCELLATION_LATE: IconCalendarX,
  QUOTE_ASKED: IconReceipt,
};

/** Something that waits, or who ticked it off: what, of whom, since when, and the way to where it is dealt with. */
export function DecisionLine({
  decision,
}: {
  readonly decision: FragmentType<typeof DECISION_LINE>;
}): ReactElement {
  const t = useText();
  const say = useWords();
  const formats = useFormats();
  const { tickOff, pending } = useTickOff();
  const shown = readFragment(DECISION_LINE, decision);
  const { id, kind, at, note, tickedAt, tickedBy, client, contract, booking, quote } = shown;
  const Icon = ICONS[kind];
  const what = t(`portfolio.decisions.${kind}`, {
    contract: contract === null ? '' : say(contract.title),
    quote: quote?.reference ?? '',
    days: booking === null ? '' : formats.days(booking.halfDays),
    date: booking === null ? '' : formats.date(booking.date),
  });
  return (
    <li className={lists.line}>
      <Icon size={18} stroke={1.6} aria-hidden />
      <div className={`${lists.words} ${classes.decision}`}>
        <p className={lists.name}>{what}</p>
        {note !== null && <p className={classes.note}>{note}</p>}
        <p className={lists.detail}>
          {[
            client.name,
            ...(kind === 'NOTICE_GIVEN' && contract?.standing?.end
              ? [t('portfolio.decisions.end', { date: formats.date(addDays(contract.standing.end, -1)) })]
              : []),
            formats.dateTime(instant(at)),
          ].join(' · ')}
        </p>
        {tickedAt !== null && (
          <p className={lists.detail}>
            {t('portfolio.decisions.ticked', {
              name: tickedBy?.name ?? t('portfolio.decisions.somebody'),
              when: formats.dateTime(instant(tickedAt)),
            })}
          </p>
        )}
      </div>
      <div className={classes.ways}>
        <Link to={placeOf(shown)}>{t(`portfolio.decisions.open.${kind}`)}</Link>
        {tickedAt === null && (
          <Button
            size="xs"
            loading={pending}
            aria-label={t('portfolio.decisions.tick.of', { what, client: client.name })}
            onClick={() => void tickOff(id)}
          >
            {t('portfolio.decisions.tick')}
          </Button>
        )}
      </div>
    </li>
  );
}

/** Where it is dealt with, on the client's own pages. */
function placeOf({ kind, client, contract, quote }: DecisionLineFragment): string {
  const paths = clientPaths(client.id);
  if (contract !== null) return `${paths.contracts}/${contract.id}`;
  if (quote !== null) return `${paths.quotes}/${quote.id}`;
  return kind === 'BOOKING_URGENT' ? paths.home : paths.days;
}
