/** `npm run test:heavy` sets it (`vitest.heavy.config.ts`). */
const thorough = process.env.THOROUGH !== undefined;

/** How many examples a property tries: a few in `npm test`, as many as it needs in `npm run test:heavy`, and others. */
export function examples(few: number, needs: number): number {
	return thorough ? needs : few;
}

/**
 * Of cases that are tried one by one: so many in `npm test`, from the given place on and round, and all of them in
 * `npm run test:heavy`. Tests that look at the same cases in another light begin at other places.
 */
export function someOf<Case>(
	cases: readonly Case[],
	few: number,
	from = 0,
): readonly Case[] {
	if (thorough || few >= cases.length) return cases;
	const start = from % cases.length;
	return [...cases.slice(start), ...cases.slice(0, start)].slice(0, few);
}
