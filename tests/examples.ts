/**
 * How many examples a property tries: so many in `npm test`, five times as many, and others, in `npm run test:heavy`
 * (`vitest.heavy.config.ts` says so).
 */
export function examples(usual: number): number {
	return usual * Number(process.env.TIMES ?? 1);
}
