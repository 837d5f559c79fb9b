export * from './register-comparison.ts';
export * from './review-deadline.ts';
export * from './undo-window.ts';
