import type { LoaderFunctionArgs } from '@remix-run/node';
import { refusedTo } from '../application/refused-to.ts';
import { fileAnswer } from '../page/file-answer.ts';
import { guardianApi } from '../session/guard.ts';

/** The voucher as a PDF with its QR code (V12); once it is dead the way leads to the card. */
export async function loader(args: LoaderFunctionArgs) {
  const number = Number(args.params.number);
  return fileAnswer(await refusedTo(args, `/applications/${number}`, guardianApi(args).vouchers.document({ number, locale: args.context.locale })));
}
