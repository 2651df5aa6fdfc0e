/** Every room of the domain, as one entry: nothing that a page could use is left out of the measure. */
export * from '@akouendy/domain';
export * from '@akouendy/domain/access';
export * from '@akouendy/domain/availability';
export * from '@akouendy/domain/catalogue';
export * from '@akouendy/domain/contracts';
export * from '@akouendy/domain/invoicing';
export * from '@akouendy/domain/reports';
export * from '@akouendy/domain/scenario';
export * from '@akouendy/domain/support';
