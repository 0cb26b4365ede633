import { SettingError } from './setting-error.ts';

/** Settings of the contract that have nothing behind them yet. Setting one stops the start: it must not look as if it were obeyed. */
const unsupported: readonly { names: RegExp; what: string }[] = [
  { names: /^OPENROUTER_(API_KEY|BASE_URL)$/, what: 'OpenRouter is not supported yet.' },
  { names: /^LOCAL_AI_(API_KEY|BASE_URL)$/, what: 'Local models are not supported yet.' },
  { names: /^META_(APP_ID|APP_SECRET|GRAPH_URL|UPLOAD_URL|DIALOG_URL|API_VERSION|REDIRECT_URL)$/, what: 'Publishing to Meta is not supported yet.' },
  { names: /^S3_(ENDPOINT|BUCKET|REGION|ACCESS_KEY_ID|SECRET_ACCESS_KEY|PUBLIC_URL)$/, what: 'A media store on S3 is not supported yet.' },
  { names: /^GOOGLE_(SERVICE_ACCOUNT_JSON|SHEET_ID|SHEETS_BASE_URL|TOKEN_URL)$/, what: 'The log in Google Sheets is not supported yet.' },
  { names: /^MONTHLY_BUDGET_USD$/, what: 'Budgets are not supported yet, so no limit would hold.' },
];

export function refuseUnsupported(environment: Record<string, string | undefined>): void {
  for (const [name, value] of Object.entries(environment)) {
    const row = value ? unsupported.find(({ names }) => names.test(name)) : undefined;
    if (row) throw new SettingError(name, `${row.what} Start without it.`, `env -u ${name} npm run companion`);
  }
}
