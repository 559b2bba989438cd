/** `npm run test:heavy` sets it (`vitest.heavy.config.ts`). */
const thorough = process.env.THOROUGH !== undefined;

/** How many examples a property tries: a few in `npm test`, as many as it needs in `npm run test:heavy`, and others. */
export function examples(few: number, needs: number): number {
	return thorough ? needs : few;
}

/**
 * Of cases that are tried one by one: so many in `npm test`, spread over all of them from the given place on, and all in
 * `npm run test:heavy`. Tests that look at the same cases in another light begin at other places.
 */
export function someOf<Case>(
	cases: readonly Case[],
	few: number,
	from = 0,
): readonly Case[] {
	if (thorough || few >= cases.length) return cases;
	const places = Array.from(
		{ length: few },
		(_, i) => (from + Math.floor((i * cases.length) / few)) % cases.length,
	);
	return cases.filter((_, place) => places.includes(place));
}
