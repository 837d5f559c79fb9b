export { report, reportFile } from './report.ts';
