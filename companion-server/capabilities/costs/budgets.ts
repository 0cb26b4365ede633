import { type Nanodollars, zeroUsd } from '#shared/domain/money';

/** While no budget can be set, nothing is set aside and nothing is refused. */
export const noBudgets = {
  reserve: async (_wish: { memberId: string; generationId: string; brandId?: string | undefined; high: Nanodollars | null }): Promise<Nanodollars> => zeroUsd,
  release: async (_generationId: string): Promise<void> => undefined,
};
