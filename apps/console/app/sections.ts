import type { Action } from '@balabaqsha/auth';
import type { IconName } from '@balabaqsha/ui';

/** Sections of the console in the order of the rail: address, icon, and the right that opens each. */
export const SECTIONS = [
  { key: 'today', href: '/today', icon: 'home', action: 'staff.today' },
  { key: 'review', href: '/review', icon: 'document', action: 'staff.review.inbox' },
  { key: 'decisions', href: '/decisions', icon: 'history', action: 'staff.review.decisions' },
  { key: 'enrolments', href: '/enrolments', icon: 'contract', action: 'staff.enrolments.inbox' },
  { key: 'children', href: '/children', icon: 'child', action: 'staff.enrolments.children' },
  { key: 'groups', href: '/groups', icon: 'people', action: 'staff.kindergarten.mine' },
  { key: 'profile', href: '/profile', icon: 'pin', action: 'staff.kindergarten.mine' },
  { key: 'requisites', href: '/requisites', icon: 'sign', action: 'staff.kindergarten.requisites' },
  { key: 'queue', href: '/queue', icon: 'queue', action: 'staff.city.lanes' },
  { key: 'applications', href: '/applications', icon: 'list', action: 'staff.applications.page' },
  { key: 'vouchers', href: '/vouchers', icon: 'voucher', action: 'staff.city.vouchers' },
  { key: 'kindergartens', href: '/kindergartens', icon: 'kindergarten', action: 'staff.city.kindergartens' },
  { key: 'appeals', href: '/appeals', icon: 'chat', action: 'staff.city.appeals' },
  { key: 'guardianships', href: '/guardianships', icon: 'shield', action: 'staff.city.guardianships' },
  { key: 'announcements', href: '/announcements', icon: 'bell', action: 'staff.announcements.list' },
  { key: 'support', href: '/support', icon: 'chat', action: 'staff.support.inbox' },
  { key: 'audit', href: '/audit', icon: 'history', action: 'staff.audit.page' },
  { key: 'problems', href: '/problems', icon: 'settings', action: 'staff.operations.problems' },
  { key: 'banners', href: '/banners', icon: 'bell', action: 'staff.banners.board' },
  { key: 'cities', href: '/cities', icon: 'pin', action: 'staff.cities.board' },
  { key: 'features', href: '/features', icon: 'pause', action: 'staff.features.board' },
  { key: 'employees', href: '/employees', icon: 'shield', action: 'staff.access.employees' },
  { key: 'access', href: '/access', icon: 'list', action: 'staff.access.matrix' },
  { key: 'jobs', href: '/jobs', icon: 'clock', action: 'staff.operations.jobs' },
  { key: 'deliveries', href: '/deliveries', icon: 'mail', action: 'staff.operations.deliveries' },
  { key: 'staff', href: '/staff', icon: 'user', action: 'staff.city.staff' },
  { key: 'rules', href: '/rules', icon: 'settings', action: 'staff.rules.policy' },
  { key: 'calendar', href: '/calendar', icon: 'calendar', action: 'staff.city.calendar' },
  { key: 'reports', href: '/reports', icon: 'chart', action: 'staff.reports.report' },
  { key: 'statistics', href: '/statistics', icon: 'chart', action: 'public.statistics' },
] as const satisfies readonly { key: string; href: string; icon: IconName; action: Action }[];

export type Section = (typeof SECTIONS)[number];
export type SectionKey = Section['key'];

/** What the employee's rights open, for the rail and for the first page. */
export function sectionsFor(actions: readonly string[]): readonly Section[] {
  return SECTIONS.filter(({ action }) => actions.includes(action));
}
