import { createBrowserRouter, type RouteObject } from 'react-router';
import { PageSkeleton } from '../shared/ui/page-skeleton.tsx';
import { PageFailure } from './shell/page-failure.tsx';
import { settingsRoutes } from './settings/sections.ts';
import { PortalFailure } from './shell/portal-failure.tsx';

/** The pages of one client, found under the client's own root and, for staff, under `/clients/…`. */
function clientPages(): RouteObject[] {
  return [
    { index: true, lazy: () => import('./home/home.route.tsx') },
    { path: 'jours', lazy: () => import('./days/days.route.tsx') },
    { path: 'reserver', lazy: () => import('./book/book.route.tsx') },
    { path: 'contrats', lazy: () => import('./contracts/contracts.route.tsx') },
    { path: 'contrats/:contractId', lazy: () => import('./contracts/contract.route.tsx') },
    { path: 'devis', lazy: () => import('./quotes/quotes.route.tsx') },
    { path: 'devis/:quoteId', lazy: () => import('./quotes/quote.route.tsx') },
    { path: 'clusters', lazy: () => import('./clusters/clusters.route.tsx') },
    { path: 'entreprise', lazy: () => import('./company/company.route.tsx') },
    { path: 'documents', lazy: () => import('./documents/documents.route.tsx') },
  ];
}

/** Every address of the portal; they are French in either language, so that a link can be sent. */
export const router = createBrowserRouter([
  {
    HydrateFallback: PageSkeleton,
    ErrorBoundary: PortalFailure,
    children: [
      { path: 'connexion', lazy: () => import('./sign-in/sign-in.route.tsx') },
      { path: 'invitation', lazy: () => import('./sign-in/invitation.route.tsx') },
      { path: 'mot-de-passe/oublie', lazy: () => import('./sign-in/forgotten.route.tsx') },
      { path: 'mot-de-passe/nouveau', lazy: () => import('./sign-in/new-password.route.tsx') },
      {
        path: 'demonstration/courrier',
        lazy: () => import('./outbox/outbox.route.tsx'),
        children: [{ path: ':mailId', lazy: () => import('./outbox/mail.route.tsx') }],
      },
      {
        path: '/',
        lazy: () => import('./shell/shell.route.tsx'),
        children: [
          {
            ErrorBoundary: PageFailure,
            children: [
              ...clientPages(),
              { path: 'portefeuille', lazy: () => import('./portfolio/portfolio.route.tsx') },
              { path: 'portefeuille/decisions', lazy: () => import('./portfolio/decisions.route.tsx') },
              { path: 'portefeuille/:clientId', children: clientPages() },
              { path: 'clients', lazy: () => import('./clients/clients.route.tsx') },
              { path: 'clients/nouveau', lazy: () => import('./company/new-client.route.tsx') },
              {
                path: 'clients/:clientId',
                children: [
                  ...clientPages(),
                  { path: 'personnes', lazy: () => import('./people/client-people.route.tsx') },
                  { path: 'export', lazy: () => import('./exports/export.route.tsx') },
                  { path: 'equipe', lazy: () => import('./people/client-team.route.tsx') },
                  {
                    path: 'connexion',
                    lazy: () => import('./company-sign-in/company-sign-in.route.tsx'),
                  },
                ],
              },
              { path: 'entreprise/export', lazy: () => import('./exports/export.route.tsx') },
              { path: 'entreprise/personnes', lazy: () => import('./people/client-people.route.tsx') },
              { path: 'administration/personnes', lazy: () => import('./people/staff.route.tsx') },
              {
                path: 'administration/personnes/:personId',
                lazy: () => import('./people/staff-member.route.tsx'),
              },
              {
                path: 'entreprise/connexion',
                lazy: () => import('./company-sign-in/company-sign-in.route.tsx'),
              },
              {
                path: 'reglages',
                lazy: () => import('./settings/settings.route.tsx'),
                children: settingsRoutes,
              },
              { path: 'administration/journal', lazy: () => import('./journal/journal.route.tsx') },
              { path: 'entreprise/journal', lazy: () => import('./journal/journal.route.tsx') },
              { path: 'devis/nouveau', lazy: () => import('./quotes/ask.route.tsx') },
              { path: 'commander', lazy: () => import('./order/order.route.tsx') },
              { path: 'offre', lazy: () => import('./offer/offer.route.tsx') },
              { path: 'notifications', lazy: () => import('./notifications/notifications.route.tsx') },
              {
                path: 'administration/catalogue',
                lazy: () => import('./catalogue/versions.route.tsx'),
              },
              {
                path: 'administration/revisions',
                lazy: () => import('./administration/price-revisions.route.tsx'),
              },
              {
                path: 'administration/catalogue/nouvelle',
                lazy: () => import('./catalogue/new-version.route.tsx'),
              },
              {
                path: 'administration/taches',
                lazy: () => import('./administration/failed-jobs.route.tsx'),
              },
              { path: '*', lazy: () => import('./shell/not-found.route.tsx') },
            ],
          },
        ],
      },
    ],
  },
]);
