export * from './answer-support-message.ts';
export { handleSupportMessage, reopenSupportMessage } from './handle-support-message.ts';
export * from './support-case.ts';
export * from './support-inbox.ts';
export * from './support-templates.ts';
export { severalLetters } from './several-letters.ts';
export { leaveSupportMessage, takeSupportMessage } from './take-support-message.ts';
export * from './undo-several-letters.ts';
