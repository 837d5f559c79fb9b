type Define = (path: string | undefined, file: string, optionsOrChildren?: { index?: boolean; id?: string } | (() => void)) => void;

/** Pages that stand by themselves: address and module. */
const PAGES: Readonly<Record<string, string>> = {
  login: 'login',
  'second-factor': 'second-factor',
  invitation: 'invitation',
  'sign-out': 'sign-out',
  account: 'account',
  workplace: 'workplace',
  language: 'language',
  'files/:id': 'file',
  find: 'find',
  today: 'today',
  'review/undo': 'review-undo',
  'review/:number/look': 'review-look',
  'guardianships/:guardianId/:childId/look': 'guardianship-look',
  decisions: 'decisions',
  'decisions/:number': 'decision',
  groups: 'groups',
  'groups/new': 'group-new',
  'groups/year': 'groups-year',
  'groups/:id': 'group',
  requisites: 'requisites',
  'requisites/preview': 'requisites-preview',
  children: 'children',
  'children/export': 'children-export',
  'children/disenrol': 'children-disenrol',
  'children/:id': 'child',
  'children/:id/disenrol': 'child-disenrol',
  queue: 'queue',
  'queue/advance': 'queue-advance',
  'queue/runs': 'runs',
  'queue/:correctionType/:birthYear': 'lane',
  applications: 'applications',
  'applications/:number': 'application',
  vouchers: 'vouchers',
  kindergartens: 'kindergartens',
  'kindergartens/new': 'kindergarten-new',
  'kindergartens/import': 'kindergartens-import',
  'kindergartens/template.csv': 'kindergartens-template',
  'kindergartens.csv': 'kindergartens-export',
  'kindergartens/:id': 'kindergarten',
  'kindergartens/:id/change': 'kindergarten-change',
  'kindergartens/:id/close': 'kindergarten-close',
  appeals: 'appeals',
  announcements: 'announcements',
  'announcements/new': 'announcement-new',
  'announcements/:id': 'announcement',
  staff: 'staff',
  'staff/new': 'staff-new',
  'staff/import': 'staff-import',
  'staff/template.csv': 'staff-template',
  'staff.csv': 'staff-export',
  'staff/:id': 'staff-member',
  calendar: 'calendar',
  'calendar/list': 'calendar-list',
  'calendar/days/:id': 'calendar-day',
  rules: 'policy',
  'rules/change': 'policy-change',
  'rules/correction-types': 'correction-types',
  'rules/correction-types/:type': 'correction-type',
  'rules/reasons': 'reasons',
  'rules/reasons/new': 'reason-new',
  'rules/reasons/:id': 'reason',
  statistics: 'statistics',
  reports: 'reports',
  'reports/:report': 'report',
  'reports/:report/:file': 'report-file',
  'support/templates': 'support-templates',
  audit: 'audit',
  access: 'access-matrix',
  'audit.csv': 'audit-csv',
  banners: 'banners',
  'banners/new': 'banner-new',
  'banners/hide': 'banner-hide',
  'banners/:id': 'banner',
  cities: 'cities',
  'cities/new': 'city-new',
  'cities/:id': 'city',
  features: 'features',
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
  { path: 'guardianships', list: 'guardianships', empty: 'guardianships-empty', cases: { ':guardianId/:childId': 'guardianship-case' } },
  { path: 'support', list: 'support', empty: 'support-empty', cases: { ':id': 'support-case' } },
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
