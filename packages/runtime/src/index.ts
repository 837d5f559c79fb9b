export { compose, type Composed } from './composition.ts';
export { operatorLog, type OperatorLog } from './operator-log.ts';
export { signingUrl } from './signing-url.ts';
export { stopOnSignals } from './stop-on-signals.ts';
