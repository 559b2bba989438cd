import { describe, expect, it } from "vitest";
import { chooseBesideEarlier } from "../../../src/disclosure/choice/choose-beside-earlier.ts";
import {
	type Draft,
	type HeldBack,
	type TargetKind,
	targetKinds,
	toldBy,
} from "../../../src/disclosure/draft/draft.ts";
import type { Earlier } from "../../../src/disclosure/draft/earlier.ts";
import { writeDraft } from "../../../src/disclosure/draft/write-draft.ts";
import { prepare } from "../../../src/disclosure/facts/auditor.ts";
import { universeOf } from "../../../src/disclosure/universe.ts";
import type { Policy } from "../../../src/settings/settings.ts";
import type { FigureTable } from "../../../src/statistics/figure-table.ts";
import { atOnce } from "../../at-once.ts";
import {
	linkOne,
	type Publishing,
	publishOne,
} from "../../releases/councils.ts";
import { solver } from "../../solver.ts";
import {
	makeRecords,
	type PlainReferral,
	testSettings,
} from "../../statistics/records.ts";
import { oneWay, policyOf, referralsBy, tableOf } from "../tables.ts";

/** Something that is to be published. */
interface ToPublish {
	readonly figures: FigureTable;
	readonly policy: Policy;
	readonly earlier?: Earlier | undefined;
	/** "fewer than 5" is said of nothing, as where a table says so little by the rule of degree 3. */
	readonly withoutWords?: true;
}

const policy: Policy = { ...policyOf("under-5"), degree: 2 };
const settings = { ...testSettings, policy };

function referrals(
	many: number,
	date: string,
	sex = "female",
): readonly PlainReferral[] {
	return Array.from({ length: many }, (_, i) => ({
		child: `${date} ${sex} ${i}`,
		date,
		sex,
		risk: "medium",
	}));
}

/** What is published after something else was. */
function after(
	before: readonly Publishing[],
	last: Publishing,
	usual: readonly PlainReferral[],
): ToPublish {
	const records = makeRecords({ referrals: usual });
	const contents: ReturnType<typeof publishOne>["content"][] = [];
	for (const publishing of before)
		contents.push(
			publishOne(records, settings, publishing, contents, solver).content,
		);
	const { figures, earlier } = linkOne(records, settings, last, contents);
	return { figures, policy, earlier };
}

const [winter, spring, summer, autumn] = [
	"2016-02-10",
	"2016-05-10",
	"2016-08-10",
	"2016-11-10",
] as const;
const total = { tables: ["referrals"] };
const bySex = { period: "2016", tables: ["referrals", "referrals:sex"] };

const examples: Readonly<Record<TargetKind, () => ToPublish>> = {
	"small figure": () => ({
		figures: referralsBy("sex", { female: 26, male: 4 }),
		policy,
	}),
	"all or none of a small base": () => {
		const { figures, relation } = oneWay("referrals", "sex", {
			female: 12,
			male: 0,
		});
		return {
			figures: tableOf(
				[...figures, { id: "children", count: 6 }],
				[
					relation,
					{
						kind: "atMost",
						smaller: "children",
						larger: "referrals:sex=female",
					},
				],
			),
			policy: { ...policy, group: "withhold" },
		};
	},
	"small parts of a total": () => ({
		figures: referralsBy("sex", { female: 20, male: 3, other: 1 }),
		policy,
		withoutWords: true,
	}),
	"small difference": () => ({
		figures: tableOf(
			[
				{ id: "referrals", count: 30 },
				{ id: "children", count: 27 },
			],
			[{ kind: "atMost", smaller: "children", larger: "referrals" }],
		),
		policy,
	}),
	"held back before": () =>
		after(
			["2016-Q1", "2016-Q2", "2016-Q3", "2016-Q4"].map((period) => ({
				period,
				...total,
			})),
			{ period: "2016", ...total },
			[
				...referrals(11, winter),
				...referrals(3, spring),
				...referrals(9, summer),
				...referrals(7, autumn),
			],
		),
	"held back before a correction": () =>
		after(
			[
				{
					...bySex,
					records: makeRecords({
						referrals: [
							...referrals(26, winter),
							...referrals(4, winter, "male"),
						],
					}),
				},
			],
			bySex,
			[...referrals(26, winter), ...referrals(5, winter, "male")],
		),
	"moved by few": () =>
		after(
			[
				{
					...bySex,
					records: makeRecords({
						referrals: [
							...referrals(20, winter),
							...referrals(10, winter, "male"),
						],
					}),
				},
			],
			bySex,
			[...referrals(21, winter), ...referrals(10, winter, "male")],
		),
	"small difference between releases": () =>
		after([{ period: "2016-H1", ...total }], { period: "2016", ...total }, [
			...referrals(28, winter),
			...referrals(2, autumn),
		]),
};

/** Values of a kind that must stay possible and are not, where something else than it must is kept open. */
function lost(kind: TargetKind, draft: Draft, heldBack: HeldBack) {
	const reader = prepare(draft.system, { solver }).knowing(
		toldBy(draft, heldBack),
	);
	return draft.targets
		.filter(
			(target) =>
				target.kind === kind &&
				(target.where === undefined || heldBack.has(target.where)),
		)
		.flatMap(({ cell, values }) => {
			const { excluded } = reader.judge(cell, values);
			return excluded.map((value) => `${cell} is not ${value}`);
		});
}

describe("what is small is given away where it is not kept open", () => {
	it.each(targetKinds)("%s", (kind) => {
		const { figures, earlier, policy, withoutWords } = examples[kind]();
		const written = writeDraft(
			atOnce(universeOf(figures)),
			policy,
			earlier,
			solver,
		);
		const { draft } = written;
		const heldBack = new Set(
			withoutWords ? written.words.flatMap((at) => at ?? []) : [],
		);
		const choose = ({ targets }: Pick<Draft, "targets">) =>
			atOnce(
				chooseBesideEarlier({ ...draft, targets }, earlier, new Set(), {
					solver,
					heldBack,
				}),
			).choice.heldBack;
		const others = draft.targets.filter((target) => target.kind !== kind);
		expect(lost(kind, draft, choose(draft))).toEqual([]);
		expect(lost(kind, draft, choose({ targets: others }))).not.toEqual([]);
	});
});
