import { Form, useNavigation, useSubmit } from '@remix-run/react';
import { useEffect, useState } from 'react';
import { enrolmentTexts } from '@balabaqsha/i18n/console/enrolments';
import { signContractFile, type SigningOutcome } from '@balabaqsha/integrations/ncalayer';
import { Button, Notice } from '@balabaqsha/ui';
import { useLocale } from '../page/page-data.ts';

/** Подписать ЭЦП: the contract's bytes go to NCALayer, the signature comes back with the form (E4, E6). */
export function ContractSigning({ fileId, signingUrl }: { fileId: string; signingUrl: string }) {
  const locale = useLocale();
  const t = enrolmentTexts[locale];
  const submit = useSubmit();
  const isSending = useNavigation().formMethod !== undefined;
  const [alive, setAlive] = useState(false);
  const [signing, setSigning] = useState(false);
  const [problem, setProblem] = useState<Extract<SigningOutcome, { problem: string }> | null>(null);
  useEffect(() => setAlive(true), []);

  const sign = async (): Promise<void> => {
    setSigning(true);
    setProblem(null);
    const outcome = await signContractFile(`/files/${fileId}`, { url: signingUrl, locale, holder: 'organisation' });
    setSigning(false);
    if ('cms' in outcome) submit({ intent: 'sign', cms: outcome.cms }, { method: 'post' });
    else setProblem(outcome);
  };

  return (
    <Form method="post">
      {problem && (
        <div className="mb-4">
          <Notice kind={problem.problem === 'cancelled' ? 'info' : 'danger'} announce>
            {t[problem.problem]}
            {problem.detail !== '' && `: ${problem.detail}`}
          </Notice>
        </div>
      )}
      {signing && (
        <p role="status" className="mb-3 font-medium text-waiting">
          {t.signing}
        </p>
      )}
      <Button type="button" icon="sign" disabled={!alive || signing || isSending} onClick={() => void sign()} aria-describedby="sign-note">
        {t.sign}
      </Button>
      <p id="sign-note" className="mt-2 text-sm text-quiet">
        {t.signNote}
      </p>
      <noscript>
        <p className="mt-3 text-quiet">{t.noScript}</p>
      </noscript>
    </Form>
  );
}
