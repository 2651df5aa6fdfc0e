export * from './bookings/index.ts';
export * from './calendar/index.ts';
export * from './credits/index.ts';
export * from './kernel/index.ts';
