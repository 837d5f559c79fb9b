import journeys from './playwright.config.ts';

/** Not a test: draws the pictures of the help from a running city (`pnpm pictures`). Look at them before committing. */
export default { ...journeys, testDir: './pictures', globalSetup: './stack/global-setup.ts', reporter: 'list' };
