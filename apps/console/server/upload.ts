/** What a page's action gets of a form's file, put there by `multipartForms`. */
export type { Upload } from '@balabaqsha/runtime/http';
