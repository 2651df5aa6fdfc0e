import type { Role } from '../graphql/__generated__/graphql.ts';
import { useViewer } from './use-viewer.ts';

const BOOKS: Readonly<Record<Role, boolean>> = {
  CLIENT_MEMBER: true,
  CLIENT_ADMIN: true,
  ACCOUNT_MANAGER: true,
  ADMIN: true,
  ENGINEER: false,
  FINANCE: false,
};

/**
 * Whether the viewer's role books and cancels, so that the others are not offered what they may not do.
 * The API decides; this only spares them a refusal.
 */
export function useMayBook(): boolean {
  return BOOKS[useViewer().person.role];
}
