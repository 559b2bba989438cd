import { countedLevels, grouped } from "./cohorts.ts";
import type { PublishedFigure } from "./run-tool.ts";
import type { World } from "./world.ts";

/** Whole numbers times figures add up to 0 (`equal`), or to 0 or more. */
export interface Relation {
	readonly terms: readonly (readonly [times: number, id: string])[];
	readonly equal: boolean;
}

/** Figures that sums or shares connect, so that one may be held back for another. */
export function familyOf(id: string): string {
	const measure = id.split(":")[0] ?? "";
	if (measure.startsWith("outcome")) return /code=([^|]*)/.exec(id)?.[0] ?? "";
	if (measure.startsWith("absent")) return "absent";
	if (measure === "discussed") return "discussed";
	// The missing too: children at risk tie them to the children referred.
	return "referrals";
}

/** Breakdowns of which each referral, child or episode has exactly one category. */
const oneEach: readonly string[] =
	"risk ageBand sex status source ethnicGroup disability exploitation groupBased state month quarter placedBy direction from to reason decision group".split(
		" ",
	);

/** What every reader knows of the figures before seeing a number: the sums that the tables' own words say. */
export function relationsOf(
	world: World,
	published: readonly PublishedFigure[],
): readonly Relation[] {
	const ids = published
		.filter((figure) => figure.status !== "notAvailable")
		.map((figure) => figure.id);
	const known = new Set(ids);
	// Whoever was referred in a period was at risk in it; the measure can have a period of its own.
	const atRisk = published.find(({ id }) => id === "childrenAtRisk");
	const referred: Relation = {
		terms: [
			[1, atRisk?.period === undefined ? "childrenAtRisk" : ""],
			[-1, "children"],
		],
		equal: false,
	};
	return [...sums(ids), ...others(world, known), referred].filter(({ terms }) =>
		terms.every(([, id]) => known.has(id)),
	);
}

interface Parts {
	readonly measure: string;
	readonly cell: ReadonlyMap<string, string>;
}

function partsOf(id: string): Parts {
	const [measure = "", rest = ""] = id.split(/:(.*)/s);
	const cell = rest
		.split("|")
		.filter((part) => part !== "")
		.map((part): [string, string] => {
			const [name = "", category = ""] = part.split("=");
			return [name, category];
		});
	return { measure, cell: new Map(cell) };
}

/** Each figure that is told by one more breakdown is the sum of that breakdown's categories. */
function sums(ids: readonly string[]): readonly Relation[] {
	const groups = new Map<string, string[]>();
	for (const id of ids) {
		const { measure, cell } = partsOf(id);
		for (const dropped of cell.keys()) {
			if (!oneEach.includes(dropped) || cell.get(dropped) === "recorded")
				continue;
			const rest = [...cell]
				.filter(([name]) => name !== dropped)
				.map(([name, category]) => `${name}=${category}`);
			const total = wholeOf(measure, rest);
			const key = `${total} by ${dropped}`;
			groups.set(key, [...(groups.get(key) ?? []), id]);
		}
	}
	return [...groups].map(([key, parts]) => ({
		equal: true,
		terms: [
			[1, key.split(" by ")[0] ?? ""],
			...parts.map((id): [number, string] => [-1, id]),
		],
	}));
}

/** The change of risk adds up to the referrals, by the same words for the same thing. */
function wholeOf(measure: string, rest: readonly string[]): string {
	if (measure !== "riskChange")
		return rest.length === 0 ? measure : `${measure}:${rest.join("|")}`;
	if (rest.length === 0) return "referrals";
	const [only = ""] = rest;
	if (rest.length === 1 && only.startsWith("from="))
		return only.replace("from=", "referrals:risk=");
	if (rest.length === 1 && only.startsWith("state="))
		return `referrals:${only}`;
	return `riskChange:${rest.join("|")}`;
}

/** What is not the sum of one breakdown. */
function others(world: World, ids: ReadonlySet<string>): readonly Relation[] {
	const relations: Relation[] = [];
	const atMost = (less: string, more: string) =>
		relations.push({
			terms: [
				[1, more],
				[-1, less],
			],
			equal: false,
		});
	const same = (terms: Relation["terms"]) =>
		relations.push({ terms, equal: true });
	for (const id of ids) {
		const { measure, cell } = partsOf(id);
		if (measure === "children") {
			const own = id.replace("children", "referrals");
			// A child of both has a referral of both, or one of each.
			if (!id.includes("=sexualAndCriminal")) atMost(id, own);
			else
				for (const one of ["sexual", "criminal"])
					relations.push({
						terms: [
							[1, own],
							[1, own.replace("sexualAndCriminal", one)],
							[-1, id],
						],
						equal: false,
					});
		}
		if (cell.has("model") && cell.size === 1) {
			atMost(id, "referrals");
			if (!id.endsWith("notRecorded"))
				relations.push({
					terms: [
						[1, "referrals"],
						[-1, id],
						[-1, "referrals:model=notRecorded"],
					],
					equal: false,
				});
		}
		if (id.endsWith("=recorded")) {
			const [breakdown = ""] = cell.keys();
			const unknown = breakdown === "ageBand" ? "notKnown" : "notRecorded";
			same([
				[1, measure],
				[-1, id],
				[-1, `${measure}:${breakdown}=${unknown}`],
			]);
		}
		if (measure === "outcomeCases") outcomeRelations(id, same, atMost);
		if (measure === "outcomeScored") outcomeRelations(id, same, atMost);
	}
	const models = [...ids].filter((id) => /^referrals:model=[^|]*$/.test(id));
	relations.push({
		terms: [
			...models.map((id): [number, string] => [1, id]),
			[-1, models.length > 0 ? "referrals" : ""],
		],
		equal: false,
	});
	same([
		[1, "lookedAfter"],
		[-1, "referrals:status=lookedAfter"],
	]);
	atMost("reReferrals", "referrals");
	if (world.request.asAt === world.request.period.to)
		atMost("referrals:state=closed", "closures");
	missingRelations(same, atMost);
	relations.push(...directionRelations(world, ids), ...quarterRelations(ids));
	return relations;
}

type Same = (terms: Relation["terms"]) => void;
type AtMost = (less: string, more: string) => void;

function outcomeRelations(id: string, same: Same, atMost: AtMost): void {
	const code = id.split(":")[1] ?? "";
	const result = (name: string) => `outcome:${code}|result=${name}`;
	atMost(`outcomeScored:${code}`, `outcomeCases:${code}`);
	same([
		[1, `outcomeScored:${code}`],
		[-1, result("improved")],
		[-1, result("notImproved")],
	]);
	same([
		[1, result("notImproved")],
		[-1, result("same")],
		[-1, result("worse")],
	]);
}

function missingRelations(same: Same, atMost: AtMost): void {
	const [ofMissing, ofAtRisk] = ["missingChildren", "childrenAtRisk"].map(
		(of) => `missingAndAtRisk:of=${of}`,
	);
	const stage = (id: string) => `returnInterviews:stage=${id}`;
	same([
		[1, ofMissing ?? ""],
		[-1, ofAtRisk ?? ""],
	]);
	atMost(ofMissing ?? "", "missingChildren");
	atMost(ofAtRisk ?? "", "childrenAtRisk");
	atMost("missingChildren", "missingEpisodes");
	atMost("absentChildren", "absentEpisodes");
	atMost(stage("needed"), "missingEpisodes");
	atMost(stage("offered"), stage("needed"));
	atMost(stage("accepted"), stage("offered"));
	atMost(stage("accepted"), stage("needed"));
	atMost(stage("completed"), stage("needed"));
	atMost(stage("within72Hours"), stage("completed"));
}

/** Reduced is every change to a lower level, and so on; not reassessed says the same in `direction` and in `to`. */
function directionRelations(
	world: World,
	ids: ReadonlySet<string>,
): readonly Relation[] {
	const order = world.settings.levels.map((level) => level.id);
	const counted = countedLevels(world).map((level) => level.id);
	const directionOf = (cell: ReadonlyMap<string, string>) => {
		const to = cell.get("to") ?? "";
		if (to === "notReassessed") return to;
		// Where one level alone counts, every referral is of it.
		const only = counted.length === 1 ? counted[0] : undefined;
		const from = cell.get("from") ?? only;
		if (from === undefined) return "not known";
		const steps = order.indexOf(to) - order.indexOf(from);
		return steps > 0 ? "reduced" : steps < 0 ? "increased" : "unchanged";
	};
	const cells = [...ids]
		.map((id) => ({ id, ...partsOf(id) }))
		.filter(({ measure, cell }) => measure === "riskChange" && cell.has("to"));
	const tables = grouped(cells, ({ cell }) => [...cell.keys()].join());
	return [...tables.values()].flatMap((table) =>
		["reduced", "unchanged", "increased", "notReassessed"].map(
			(direction): Relation => {
				const parts = table.filter(
					({ cell }) => directionOf(cell) === direction,
				);
				const told =
					direction === "notReassessed" ||
					table.every(({ cell }) => directionOf(cell) !== "not known");
				return {
					equal: true,
					terms: [
						[1, told ? `riskChange:direction=${direction}` : ""],
						...parts.map(({ id }): [number, string] => [-1, id]),
					],
				};
			},
		),
	);
}

/** Months add up to the quarter that holds them. */
function quarterRelations(ids: ReadonlySet<string>): readonly Relation[] {
	const quarterOf = (month: string) => {
		const [year = "", number = ""] = month.split("-M");
		const m = Number(number);
		const start = m >= 4 ? Number(year) : Number(year) - 1;
		const next = String((start + 1) % 100).padStart(2, "0");
		return [
			`${year}-Q${Math.ceil(m / 3)}`,
			`${start}/${next}-Q${m >= 4 ? Math.ceil(m / 3) - 1 : 4}`,
		];
	};
	const months = [...ids].filter((id) => /^referrals:month=[^|]*$/.test(id));
	return [...ids]
		.filter((id) => /^referrals:quarter=[^|]*$/.test(id))
		.map((quarter) => ({
			equal: true,
			terms: [
				[1, months.length > 0 ? quarter : ""],
				...months
					.filter((month) =>
						quarterOf(month.split("=")[1] ?? "").includes(
							quarter.split("=")[1] ?? "",
						),
					)
					.map((month): [number, string] => [-1, month]),
			],
		}));
}
