export { deliverAnnouncements, deliverDue } from './deliver-due.ts';
export { deliverMessage } from './deliver-message.ts';
export { takeBackMessages } from './take-back.ts';
