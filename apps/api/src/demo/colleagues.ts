import type { Role } from '@akouendy/domain/access';

/** Somebody of the demonstration who is in the lists and whom the sign-in page does not offer. */
export interface DemoColleague {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  /** Last signed in so many days before today; `null` for never. */
  readonly seenDaysAgo: number | null;
  /** Removed so many days before today; `null` for not. */
  readonly removedDaysAgo: number | null;
}

/** An invitation that waits for an answer. */
export interface DemoInvitation {
  readonly email: string;
  readonly role: Role;
  /** Sent so many days before today; it expires seven days later. */
  readonly sentDaysAgo: number;
  /** E-mail address of who has sent it. */
  readonly by: string;
}

/** Who is in a list besides those whom the sign-in page offers. */
export interface DemoTeam {
  /** The client's name; `null` for the company's own staff. */
  readonly client: string | null;
  readonly colleagues: readonly DemoColleague[];
  readonly invitations: readonly DemoInvitation[];
}

const colleague = (
  name: string,
  email: string,
  role: Role,
  seenDaysAgo: number | null,
  removedDaysAgo: number | null = null,
): DemoColleague => ({ name, email, role, seenDaysAgo, removedDaysAgo });

/** The colleagues of the people whom the sign-in page offers. */
export const TEAMS: readonly DemoTeam[] = [
  {
    client: 'Océane Santé',
    colleagues: [
      colleague('Maëlle Guivarch', 'maelle.guivarch@oceane-sante.example', 'CLIENT_MEMBER', 2),
      colleague('Ewen Le Bihan', 'ewen.lebihan@oceane-sante.example', 'CLIENT_MEMBER', 41),
      colleague('Farid Amrani', 'farid.amrani@oceane-sante.example', 'CLIENT_MEMBER', 120, 96),
    ],
    invitations: [
      {
        email: 'lucie.hamon@oceane-sante.example',
        role: 'CLIENT_MEMBER',
        sentDaysAgo: 2,
        by: 'antoine.mercier@oceane-sante.example',
      },
      {
        email: 'direction.achats@oceane-sante.example',
        role: 'CLIENT_ADMIN',
        sentDaysAgo: 11,
        by: 'antoine.mercier@oceane-sante.example',
      },
    ],
  },
  {
    client: 'Verdier Logistique',
    colleagues: [
      colleague('Hugo Perrin', 'hugo.perrin@verdier-logistique.example', 'CLIENT_MEMBER', 5),
      colleague('Inès Carpentier', 'ines.carpentier@verdier-logistique.example', 'CLIENT_ADMIN', 16),
    ],
    invitations: [],
  },
  {
    client: null,
    colleagues: [
      colleague('Léa Dumont', 'lea.dumont@akouendy.example', 'ENGINEER', 1),
      colleague('Marc Olivier', 'marc.olivier@akouendy.example', 'ADMIN', 3),
      colleague('Sonia Petit', 'sonia.petit@akouendy.example', 'ACCOUNT_MANAGER', 210, 180),
    ],
    invitations: [
      {
        email: 'noe.fabre@akouendy.example',
        role: 'ENGINEER',
        sentDaysAgo: 1,
        by: 'thomas.girard@akouendy.example',
      },
    ],
  },
];
