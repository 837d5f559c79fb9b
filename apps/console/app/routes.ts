type Define = (path: string | undefined, file: string, optionsOrChildren?: { index?: boolean; id?: string } | (() => void)) => void;

/** Pages that stand by themselves: address and module. */
const PAGES: Readonly<Record<string, string>> = {
  login: 'login',
  'second-factor': 'second-factor',
  'sign-out': 'sign-out',
  language: 'language',
  'files/:id': 'file',
  find: 'find',
  'review/undo': 'review-undo',
  'review/:number/look': 'review-look',
  decisions: 'decisions',
  groups: 'groups',
  'groups/new': 'group-new',
  'groups/:id': 'group',
  requisites: 'requisites',
  'requisites/preview': 'requisites-preview',
  children: 'children',
  'children/export': 'children-export',
  'children/:id': 'child',
  'children/:id/disenrol': 'child-disenrol',
  queue: 'queue',
  'queue/runs': 'runs',
  'queue/:correctionType/:birthYear': 'lane',
  applications: 'applications',
  'applications/:number': 'application',
  vouchers: 'vouchers',
  kindergartens: 'kindergartens',
  appeals: 'appeals',
  guardianships: 'guardianships',
  'guardianships/:guardianId/:childId': 'guardianship-refuse',
  staff: 'staff',
  calendar: 'calendar',
  'calendar/list': 'calendar-list',
  rules: 'policy',
  'rules/change': 'policy-change',
  'rules/reasons': 'reasons',
  'rules/reasons/new': 'reason-new',
  'rules/reasons/:id': 'reason',
  statistics: 'statistics',
  reports: 'reports',
  'reports/:report': 'report',
  'reports/:report/:file': 'report-file',
  support: 'support',
  audit: 'audit',
  access: 'access-matrix',
  'audit.csv': 'audit-csv',
  employees: 'employees',
  'employees/:id': 'employee',
  jobs: 'jobs',
  problems: 'problems',
  deliveries: 'deliveries',
};

/** Pages of a kindergarten's profile, by what follows its address: an employee's own, or one that an officer chose. */
const PROFILE_PAGES: Readonly<Record<string, string>> = {
  '': 'profile',
  '/photos/new': 'profile-photo-new',
  '/photos/:photoId': 'profile-photo',
  '/photos/:photoId/image': 'profile-image',
};
const PROFILES = ['profile', 'kindergartens/:id/profile'];

/** Lists that stay beside the case that is open: address, module of the list, of the empty place, of each kind of case. */
const INBOXES = [
  { path: 'review', list: 'review', empty: 'review-empty', cases: { ':number': 'review-case', 'renewals/:id': 'renewal-case' } },
  { path: 'enrolments', list: 'enrolments', empty: 'enrolments-empty', cases: { ':id': 'enrolment-case' } },
] as const;

/** Declares the pages to the framework. */
export async function routes<Manifest>(define: (build: (route: Define) => void) => Manifest): Promise<Manifest> {
  return define((route) => {
    route('/', 'routes/home.tsx', { index: true });
    for (const [path, file] of Object.entries(PAGES)) route(path, `routes/${file}.tsx`);
    for (const profile of PROFILES) {
      for (const [path, file] of Object.entries(PROFILE_PAGES)) route(`${profile}${path}`, `routes/${file}.tsx`, { id: `${profile}${path}` });
    }
    for (const { path, list, empty, cases } of INBOXES) {
      route(path, `routes/${list}.tsx`, () => {
        route(undefined, `routes/${empty}.tsx`, { index: true });
        for (const [key, item] of Object.entries(cases)) route(key, `routes/${item}.tsx`);
      });
    }
    route('*', 'routes/not-found.tsx');
  });
}
