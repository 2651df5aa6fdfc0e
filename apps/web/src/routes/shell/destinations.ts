import { entrustsClients, reachOf } from '@akouendy/domain/access';
import {
  IconBuildings,
  IconCalendar,
  IconChartBar,
  IconFileCertificate,
  IconFiles,
  IconHeartHandshake,
  IconHistory,
  IconId,
  IconHome,
  IconShieldLock,
  IconShoppingCart,
  IconListCheck,
  IconListDetails,
  IconReceipt,
  IconReceipt2,
  IconServer,
  IconPackageExport,
  IconTags,
  IconTrendingUp,
  IconUserShield,
  IconUsers,
  type Icon,
} from '@tabler/icons-react';
import { useViewer } from '../../shared/session/use-viewer.ts';
import { useMayBook } from '../../shared/session/may-book.ts';
import { useIsShownAsClient } from '../../shared/session/shown-as-client.ts';
import { clientPaths } from '../../shared/session/use-client-paths.ts';
import { useShownClient } from './shown-client.ts';
import { useText } from './texts.ts';

/** A page that the navigation offers. */
export interface Destination {
  readonly to: string;
  readonly label: string;
  readonly icon: Icon;
  /** Whether the pages below its address belong to it. */
  readonly isSection?: boolean;
}

interface Destinations {
  /** What the role opens wherever one is. */
  readonly always: readonly Destination[];
  /** For staff: the pages of the client that they look at. */
  readonly ofClient: readonly Destination[];
}

/** Where the viewer can go from here: only pages that exist and that their role opens. */
export function useDestinations(): Destinations {
  const t = useText();
  const { client, person } = useViewer();
  const shown = useShownClient();
  const mayBook = useMayBook();
  const isShownAsClient = useIsShownAsClient();
  const pagesOf = (clientId: string | undefined): Destination[] => {
    const {
      home,
      days,
      book,
      contracts,
      quotes,
      clusters,
      documents,
      company,
      people,
      signIn,
      exportAll,
      team,
    } = clientPaths(clientId, isShownAsClient ? 'AS_CLIENT' : 'ACTING');
    const managesPeople = reachOf(person.role, 'MANAGE_CLIENT_PEOPLE') !== null;
    const seen: Destination[] = [
      { to: home, label: t('shell.home'), icon: IconHome },
      { to: days, label: t('shell.days'), icon: IconReceipt2 },
      { to: book, label: t(mayBook ? 'shell.book' : 'shell.calendar'), icon: IconCalendar },
      { to: contracts, label: t('shell.contracts'), icon: IconFileCertificate },
      ...(reachOf(person.role, 'READ_QUOTES') === null
        ? []
        : [{ to: quotes, label: t('shell.quotes'), icon: IconReceipt }]),
      { to: clusters, label: t('shell.clusters'), icon: IconServer },
      { to: documents, label: t('shell.documents'), icon: IconFiles },
      { to: company, label: t('shell.company'), icon: IconId },
    ];
    if (isShownAsClient) return seen;
    return [
      ...seen,
      ...(managesPeople ? [{ to: people, label: t('shell.people'), icon: IconUsers }] : []),
      ...(reachOf(person.role, 'LOOK_AFTER_SIGN_IN') === null
        ? []
        : [{ to: signIn, label: t('shell.signIn'), icon: IconShieldLock }]),
      ...(reachOf(person.role, 'EXPORT_CLIENT') === null
        ? []
        : [{ to: exportAll, label: t('shell.export'), icon: IconPackageExport }]),
      ...(clientId !== undefined && entrustsClients(person.role)
        ? [{ to: team, label: t('shell.clientTeam'), icon: IconHeartHandshake }]
        : []),
    ];
  };
  const journal: Destination[] =
    reachOf(person.role, 'READ_TRAIL') === null
      ? []
      : [
          {
            to: client === null ? '/administration/journal' : '/entreprise/journal',
            label: t('shell.journal'),
            icon: IconHistory,
          },
        ];
  const offer: Destination = { to: '/offre', label: t('shell.offer'), icon: IconTags };
  const order: Destination[] =
    reachOf(person.role, 'ACCEPT_COMMITMENT') === null
      ? []
      : [{ to: '/commander', label: t('shell.order'), icon: IconShoppingCart }];
  if (client !== null) {
    return { always: [...pagesOf(undefined), offer, ...order, ...journal], ofClient: [] };
  }
  return {
    always: [
      ...(reachOf(person.role, 'COMPARE_CLIENTS') === null
        ? []
        : [{ to: '/portefeuille', label: t('shell.portfolio'), icon: IconChartBar }]),
      { to: '/clients', label: t('shell.clients'), icon: IconBuildings },
      offer,
      ...(reachOf(person.role, 'MANAGE_PORTAL') === null
        ? []
        : [
            {
              to: '/administration/personnes',
              label: t('shell.staff'),
              icon: IconUserShield,
              isSection: true,
            },
            { to: '/administration/catalogue', label: t('shell.catalogue'), icon: IconListDetails },
            { to: '/administration/taches', label: t('shell.jobs'), icon: IconListCheck },
          ]),
      ...((['REVISE_PRICES', 'MANAGE_PORTAL'] as const).some((each) => reachOf(person.role, each) !== null)
        ? [{ to: '/administration/revisions', label: t('shell.priceRevisions'), icon: IconTrendingUp }]
        : []),
      ...journal,
    ],
    ofClient: shown === null ? [] : pagesOf(shown.id),
  };
}
