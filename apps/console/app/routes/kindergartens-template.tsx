import { writeCsv } from '@balabaqsha/documents/csv';
import { KINDERGARTEN_COLUMNS } from '@balabaqsha/domain';
import { tableDownload } from '../registry/upload-table.ts';

/** An empty file with the names of the columns; nothing of the city stands in it. */
export function loader() {
  return tableDownload('kindergartens-template', writeCsv(KINDERGARTEN_COLUMNS, []));
}
