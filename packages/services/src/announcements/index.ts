export * from './announcement-page.ts';
export * from './decide-announcement.ts';
export * from './end-announcement.ts';
export * from './list-announcements.ts';
export { previewAnnouncement } from './preview-announcement.ts';
export * from './send-announcement.ts';
export * from './write-announcement.ts';
