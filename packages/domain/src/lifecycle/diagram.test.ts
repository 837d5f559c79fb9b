import { describe, expect, it } from 'vitest';
import { applicationLifecycle } from './application.ts';
import type { Lifecycle } from './define.ts';
import { mermaid } from './diagram.ts';
import { enrolmentLifecycle } from './enrolment.ts';
import { renewalLifecycle } from './renewal.ts';
import { reviewDecisionLifecycle } from './review-decision.ts';
import { voucherLifecycle } from './voucher.ts';

function section<State extends string, Event extends string, Category extends string>(title: string, lifecycle: Lifecycle<State, Event, Category>): string {
  const categories = Object.entries<readonly State[]>(lifecycle.categories).map(([category, states]) => `| \`${category}\` | ${states.map((state) => `\`${state}\``).join(', ')} |`);
  return [`## ${title}`, '', '```mermaid', mermaid(lifecycle), '```', '', '| category | states |', '|---|---|', ...categories].join('\n');
}

const page = [
  '# Lifecycles',
  [
    'Generated from the tables in `packages/domain/src/lifecycle`. A state changes only by an event that has an arrow here;',
    'whatever has none can’t happen. After a change of a table, `npx vitest run packages/domain/src/lifecycle -u` writes this page anew.',
  ].join('\n'),
  section('Application', applicationLifecycle),
  section('Voucher', voucherLifecycle),
  section('Enrolment', enrolmentLifecycle),
  section('Renewal of a conclusion', renewalLifecycle),
  section('Decision of a reviewer', reviewDecisionLifecycle),
].join('\n\n');

describe('docs/lifecycle.md', () => {
  it('shows the tables as they are', async () => {
    await expect(`${page}\n`).toMatchFileSnapshot('../../../../docs/lifecycle.md');
  });

  it('draws every transition once, and several on one arrow', () => {
    const drawn = mermaid(applicationLifecycle);
    expect(drawn).toContain('[*] --> AWAITING_REVIEW: SENT');
    expect(drawn).toContain('AWAITING_REVIEW --> ARCHIVED: REJECTED<br/>WITHDRAWN<br/>AGED_OUT');
    expect(drawn.match(/-->/g)).toHaveLength(1 + new Set(applicationLifecycle.transitions.map(([from, , to]) => `${from} ${to}`)).size);
  });
});
