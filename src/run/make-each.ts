import { isOfOneAuthority } from "../releases/release.ts";
import { shortName } from "../vocabulary/authority-name.ts";
import { compareText } from "../vocabulary/issue.ts";
import type { CouncilJob, CouncilMade } from "./council-job.ts";
import type { CouncilEnd, Effects, Making } from "./making.ts";
import type { PooledPart } from "./pool-councils.ts";
import type { GivenCouncil } from "./read-councils.ts";
import type { ReadExports } from "./read-exports.ts";
import type { CouncilEffects, Request } from "./run.ts";
import { shareWork, type Thread } from "./share-work.ts";

/** What is to be made of each council, and how. */
interface AskedOfEach {
	readonly request: Request;
	readonly making: Making;
	readonly make: (
		job: CouncilJob,
		effects: CouncilEffects,
	) => Promise<CouncilMade>;
}

/** How it ended for each council, and what a pooled total is made of; both by the councils' names. */
interface MadeEach<Built> {
	readonly councils: readonly CouncilEnd<Built>[];
	readonly parts: readonly PooledPart[];
}

/** A council whose exports were read. */
interface ReadyCouncil extends GivenCouncil {
	readonly given: ReadExports;
}

/** Makes councils on as many threads as there are for them, and has each taken as soon as it is made. */
export async function makeEach<Built extends { readonly status: "built" }>(
	councils: readonly GivenCouncil[],
	asked: AskedOfEach,
	effects: Effects<Built>,
): Promise<MadeEach<Built>> {
	const ready = councils.filter(isReady);
	const ends = councils.flatMap(({ authority, given }) =>
		given.status === "read" ? [] : [{ name: shortName(authority), ...given }],
	);
	const taken: CouncilEnd<Built>[] = [];
	const parts: PooledPart[] = [];
	const step = asked.making.paper === undefined ? "Counting" : "Building";
	const tell = () => {
		const [done, all] = [taken.length, ready.length];
		if (asked.making.each && all > 0)
			effects.progress(`${step} ${done} of ${all}`, done / all);
	};
	tell();
	await shareWork(
		ready,
		threadsOf(ready.length, asked, effects),
		jobsOf(asked),
		(council, made) => {
			const { authority, given } = council;
			const end = effects.take({ ...council, made });
			taken.push({ name: shortName(authority), ...end });
			tell();
			if (end.status !== "built" || made.status !== "made") return;
			if (made.forPooling)
				parts.push({ ...made.forPooling, given: given.records.given });
		},
	);
	return {
		councils: [...ends, ...taken].toSorted((a, b) =>
			compareText(a.name, b.name),
		),
		parts,
	};
}

function isReady(council: GivenCouncil): council is ReadyCouncil {
	return council.given.status === "read";
}

/** Other threads where they are worth their start, else this one. */
function threadsOf<Built>(
	councils: number,
	{ making, make }: AskedOfEach,
	{
		threadsFor,
		progress,
		pictureOf,
		solver,
		giveWay,
		hearInterruption,
	}: Effects<Built>,
): readonly Thread<CouncilJob, CouncilMade>[] {
	const others = making.each ? threadsFor(councils) : [];
	if (others.length > 0) return others;
	return [
		{
			ask: async (job) => {
				const made = await make(job, {
					progress: making.each ? () => undefined : progress,
					pictureOf,
					solver,
					giveWay,
				});
				await hearInterruption();
				return made;
			},
			close: () => undefined,
		},
	];
}

/** What each council's paper is made of; the font is read once for all. */
function jobsOf({
	request,
	making,
}: AskedOfEach): (council: ReadyCouncil) => CouncilJob {
	const { formats, paper, audit, tool, each, pooledFormats } = making;
	const parts = paper && { ...paper, font: paper.font() };
	return ({ authority, given }) => ({
		given,
		request: {
			...request,
			earlier: request.earlier.filter(({ content }) =>
				isOfOneAuthority(content.authority, authority),
			),
		},
		formats,
		paper: parts,
		audit,
		tool,
		isPooled: each && pooledFormats !== undefined,
	});
}
