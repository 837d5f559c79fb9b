type Define = (path: string | undefined, file: string, options?: { index?: boolean }) => void;

/** Addresses of the portal and the module behind each. The addresses are stable: people's messages and checks lead to them. */
const PAGES: Readonly<Record<string, string>> = {
  register: 'register',
  login: 'login',
  'login/code': 'login-code',
  recover: 'recover',
  'sign-out': 'sign-out',
  preferences: 'preferences',
  children: 'children',
  'children/new': 'child-new',
  'children/:id/proof': 'child-proof',
  'children/:id/views': 'child-views',
  applications: 'applications',
  'applications/new': 'application-new',
  'applications/new/check': 'application-check',
  'applications/:number': 'application-card',
  'a/:number': 'short-link',
  'applications/:number/sent': 'application-sent',
  'applications/:number/voucher': 'application-voucher',
  'applications/:number/kindergartens': 'application-kindergartens',
  'applications/:number/kindergartens/:kindergartenId': 'application-enrol',
  'applications/:number/contract': 'application-contract',
  'applications/:number/position': 'application-position',
  'applications/:number/voucher.pdf': 'application-voucher-pdf',
  'applications/:number/deadlines.ics': 'application-calendar',
  'applications/:number/conclusion': 'application-conclusion',
  'applications/:number/appeal': 'application-appeal',
  'applications/:number/:step': 'application-step',
  kindergartens: 'kindergartens',
  'kindergartens/places': 'kindergarten-places',
  'kindergartens/:id': 'kindergarten',
  'kindergartens/:id/photos/:photoId/:size': 'kindergarten-photo',
  queue: 'queue',
  statistics: 'statistics',
  'statistics/:table': 'statistics-table',
  'voucher/:code': 'voucher',
  profile: 'profile',
  'profile/phone': 'profile-phone',
  'profile/data': 'profile-data',
  'profile/data/:format': 'profile-data-file',
  'profile/deletion': 'profile-deletion',
  agreements: 'agreements',
  'profile/push': 'profile-push',
  notifications: 'notifications',
  offline: 'offline',
  'manifest.webmanifest': 'manifest',
  support: 'support',
  help: 'help',
  'help/faq': 'help-faq',
  'help/:chapter': 'help-chapter',
  accessibility: 'accessibility',
  privacy: 'privacy',
  terms: 'terms',
  'files/:id': 'file',
  demo: 'demo',
  'demo/ui': 'demo-ui',
};

/** Declares the pages to the framework. */
export async function routes<Manifest>(define: (build: (route: Define) => void) => Manifest): Promise<Manifest> {
  return define((route) => {
    route('/', 'routes/home.tsx', { index: true });
    for (const [path, file] of Object.entries(PAGES)) route(path, `routes/${file}.tsx`);
    route('*', 'routes/not-found.tsx');
  });
}
