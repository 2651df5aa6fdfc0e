import { instant } from '@akouendy/domain';
import { VisuallyHidden } from '@mantine/core';
import {
  IconCalendarCheck,
  IconCalendarX,
  IconFileOff,
  IconFileText,
  IconPackage,
  IconPackageOff,
  IconPackageExport,
  IconUserMinus,
  IconUserPlus,
  IconTrendingUp,
  IconShoppingCart,
  IconReceipt,
  IconReceiptOff,
  type Icon,
} from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import { graphql, readFragment, type FragmentType } from '../../shared/graphql/__generated__/index.ts';
import type { NotificationKind } from '../../shared/graphql/__generated__/graphql.ts';
import { useWords } from '../../shared/i18n/use-words.ts';
import { clientPaths } from '../../shared/session/use-client-paths.ts';
import { useViewer } from '../../shared/session/use-viewer.ts';
import classes from './notifications.module.css';
import { useText } from './texts.ts';
import { useMarkRead } from './use-mark-read.ts';

const NOTIFICATION_LINE = graphql(`
  fragment NotificationLine on Notification {
    id
    kind
    at
    readAt
    actor {
      id
      name
    }
    client {
      id
      name
    }
    bookings {
      id
      date
      slot
    }
    document {
      id
      title
    }
    contract {
      id
      title {
        fr
        en
      }
    }
    quote {
      id
      reference
    }
    priceRevision
  }
`);

const ICONS: Readonly<Record<NotificationKind, Icon>> = {
  BOOKING_CONFIRMED: IconCalendarCheck,
  BOOKING_CANCELLED: IconCalendarX,
  DOCUMENT_SHARED: IconFileText,
  NOTICE_GIVEN: IconFileOff,
  EXPORT_READY: IconPackageExport,
  CLIENT_ENTRUSTED: IconUserPlus,
  CLIENT_WITHDRAWN: IconUserMinus,
  PRICES_REVISED: IconTrendingUp,
  ORDER_PLACED: IconShoppingCart,
  QUOTE_ASKED: IconReceipt,
  QUOTE_TAKEN_BACK: IconReceiptOff,
  QUOTE_ANSWERED: IconReceipt,
  QUOTE_TURNED_DOWN: IconReceiptOff,
  QUOTE_WITHDRAWN: IconReceiptOff,
  QUOTE_DECLINED: IconReceiptOff,
  DELIVERY_PRESENTED: IconPackage,
  DELIVERY_ACCEPTED: IconPackage,
  DELIVERY_REFUSED: IconPackageOff,
};

interface NotificationLineProps {
  readonly notification: FragmentType<typeof NOTIFICATION_LINE>;
  /** The line has been followed to its page. */
  readonly onFollow?: () => void;
}

/** Who did what, for whom and when; following it opens the client's page and marks it as read. */
export function NotificationLine({ notification, onFollow }: NotificationLineProps): ReactElement {
  const t = useText();
  const say = useWords();
  const formats = useFormats();
  const isStaff = useViewer().client === null;
  const markRead = useMarkRead();
  const { id, kind, at, readAt, actor, client, bookings, document, contract, quote, priceRevision } =
    readFragment(NOTIFICATION_LINE, notification);
  const paths = clientPaths(isStaff ? client?.id : undefined);
  const Icon = ICONS[kind];
  const days = bookings.map(({ date, slot }) =>
    t(`notifications.slot.${slot}`, { date: formats.shortDate(date) }),
  );
  const follow = () => {
    if (readAt === null) markRead(id);
    onFollow?.();
  };
  return (
    <li className={classes.line} data-unread={readAt === null || undefined}>
      <Icon className={classes.icon} size={18} stroke={1.6} aria-hidden />
      <div className={classes.words}>
        <Link
          to={quote === null ? addressOf(kind, paths, contract?.id) : `${paths.quotes}/${quote.id}`}
          className={classes.says}
          onClick={follow}
        >
          {readAt === null && <VisuallyHidden>{`${t('notifications.new')}. `}</VisuallyHidden>}
          {t(priceRevision === 0 ? 'notifications.revisionWithdrawn' : `notifications.says.${kind}`, {
            actor: actor?.name ?? t('notifications.somebody'),
            count: bookings.length,
          })}
        </Link>
        <p className={classes.detail}>
          {[
            isStaff ? client?.name : null,
            document?.title,
            contract && say(contract.title),
            quote?.reference,
            ...days,
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <p className={classes.when}>{formats.dateTime(instant(at))}</p>
      </div>
      {readAt === null && <span className={classes.dot} aria-hidden />}
    </li>
  );
}

/** The page that a notification leads to. */
function addressOf(
  kind: NotificationKind,
  { home, contracts, documents, exportAll }: ReturnType<typeof clientPaths>,
  contractId: string | undefined,
): string {
  if (contractId !== undefined) return `${contracts}/${contractId}`;
  if (kind === 'DOCUMENT_SHARED') return documents;
  if (kind === 'EXPORT_READY') return exportAll;
  if (kind === 'CLIENT_WITHDRAWN') return '/clients';
  return kind === 'PRICES_REVISED' ? contracts : home;
}
