import { Form, useNavigation, useSubmit } from '@remix-run/react';
import { useEffect, useState } from 'react';
import { enrolmentTexts } from '@balabaqsha/i18n/portal/enrolment';
import { signContractFile, type SigningOutcome } from '@balabaqsha/integrations/ncalayer';
import { Button, Notice } from '@balabaqsha/ui';
import { useLocale } from '../page/locale-context.ts';

/** Подписать ЭЦП: the file's bytes go to NCALayer, the signature comes back with the form (E3, E6). */
export function ContractSigning({ fileId, signingUrl, disabled }: { fileId: string; signingUrl: string; disabled: boolean }) {
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
    const outcome = await signContractFile(`/files/${fileId}`, { url: signingUrl, locale, holder: 'person' });
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
        <p role="status" className="mb-4 font-medium text-waiting">
          {t.signing}
        </p>
      )}
      <Button type="button" icon="sign" size="large" wide disabled={!alive || disabled || signing || isSending} onClick={() => void sign()}>
        {t.sign}
      </Button>
      <noscript>
        <p className="mt-3 text-quiet">{t.noScript}</p>
      </noscript>
    </Form>
  );
}
