import { redirect, type LoaderFunctionArgs } from '@remix-run/node';

/** The short address of an application, for an SMS that has to fit into one segment (N1). */
export function loader({ params }: LoaderFunctionArgs) {
  const { number = '' } = params;
  if (!/^\d{1,10}$/.test(number)) throw new Response(null, { status: 404 });
  return redirect(`/applications/${number}`, 301);
}
