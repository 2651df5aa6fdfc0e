import type { RouteObject } from 'react-router';

/** The sections of the settings, in their order: each is a page under `/reglages` and a line of the list. */
export const SETTINGS_SECTIONS = [
  { path: 'profil', label: 'settings.profile', lazy: () => import('./profile.route.tsx') },
  { path: 'securite', label: 'settings.security', lazy: () => import('./security.route.tsx') },
  { path: 'notifications', label: 'settings.notifications', lazy: () => import('./notifications.route.tsx') },
  { path: 'jetons', label: 'settings.apiTokens', lazy: () => import('./api-tokens.route.tsx') },
] as const;

/** The routes of the sections. */
export const settingsRoutes: RouteObject[] = SETTINGS_SECTIONS.map(({ path, lazy }) => ({ path, lazy }));
