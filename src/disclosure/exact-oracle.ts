import { type Draft, toldWithout } from "./draft.ts";
import type { Knowledge } from "./facts/answers.ts";
import { type Auditor, prepare } from "./facts/auditor.ts";
import type { LinearSolver } from "./facts/linear-solver.ts";
import type { HeldBack, Oracle } from "./oracle.ts";

/** Reasons leave work behind that is seldom of use again: after so many the auditor starts afresh. */
const reasonsKept = 200;

/** The auditor as an oracle: every answer is exact. */
export function exactOracle(draft: Draft, solver?: LinearSolver): Oracle {
	const options = solver === undefined ? {} : { solver };
	const statementOf = new Map(
		draft.statements.flatMap(({ facts }, at) =>
			facts.map((id) => [id, at] as const),
		),
	);
	let auditor: Auditor = prepare(draft.system, options);
	let reasons = 0;
	let givenUp = 0;
	let known = new WeakMap<HeldBack, Knowledge>();
	const knowing = (heldBack: HeldBack) => {
		const knowledge =
			known.get(heldBack) ?? auditor.knowing(toldWithout(draft, heldBack));
		known.set(heldBack, knowledge);
		return knowledge;
	};
	return {
		table: (cell, value, heldBack) => {
			const answer = knowing(heldBack).tableWith(cell, value);
			if (answer.status === "unproven") givenUp++;
			return answer.status === "table" ? answer.table : undefined;
		},
		conflict: (cell, value, heldBack) => {
			if (reasons++ % reasonsKept === reasonsKept - 1) {
				auditor.close();
				auditor = prepare(draft.system, options);
				known = new WeakMap();
			}
			const reason = knowing(heldBack).why(cell, [value]);
			// What could not be proved has no reason: anything that is told may be one.
			const facts = reason ?? [...toldWithout(draft, heldBack)];
			const found = new Set(facts.flatMap((id) => statementOf.get(id) ?? []));
			return {
				statements: [...found].filter((at) => !heldBack.has(at)),
				proven: reason !== undefined,
			};
		},
		givenUp: () => givenUp,
		close: () => auditor.close(),
	};
}
