import type { Hono } from 'hono';
import type { Endpoint } from '#shared/contracts/endpoint';

/** Who calls, as the token proves it. */
export interface Caller {
  memberId: string;
  /** `owner-token` for the preset OWNER_TOKEN, else the paired device's id. */
  deviceId: string;
}

export interface ApiEnv {
  Variables: {
    requestId: string;
    /** Set where a valid token came along. */
    caller: Caller | undefined;
  };
}

/** What capabilities bind their endpoints to. `app` is for the few routes that are no endpoints (pages). */
export interface Api {
  app: Hono<ApiEnv>;
  /** Every endpoint bound so far: OpenAPI and the reference are made from it. */
  endpoints: Endpoint[];
  /** In tests every answer is checked against its contract; in production that work is saved. */
  checkAnswers: boolean;
}
