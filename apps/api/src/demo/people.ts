import type { DemoPerson } from './company.ts';

const person = (name: string, email: string, role: DemoPerson['role']): DemoPerson => ({ name, email, role });

/** The company's own people. */
export const CAMILLE = person('Camille Rousseau', 'camille.rousseau@akouendy.example', 'ACCOUNT_MANAGER');
export const YANIS = person('Yanis Benali', 'yanis.benali@akouendy.example', 'ENGINEER');
export const HELENE = person('Hélène Marchand', 'helene.marchand@akouendy.example', 'FINANCE');
export const THOMAS = person('Thomas Girard', 'thomas.girard@akouendy.example', 'ADMIN');
export const STAFF = [CAMILLE, YANIS, HELENE, THOMAS];

/** The clients' people. */
export const SOLENE = person('Solène Kermarrec', 'solene.kermarrec@oceane-sante.example', 'CLIENT_MEMBER');
export const ANTOINE = person('Antoine Mercier', 'antoine.mercier@oceane-sante.example', 'CLIENT_ADMIN');
export const CLAIRE = person('Claire Fontaine', 'claire.fontaine@verdier-logistique.example', 'CLIENT_ADMIN');
export const NADIA = person('Nadia Lefèvre', 'nadia.lefevre@ateliers-bonnard.example', 'CLIENT_ADMIN');
