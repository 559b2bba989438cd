import { describe, expect, it } from "vitest";
import type { Format } from "../../src/run/run.ts";
import { someOf } from "../examples.ts";
import { type Cells, csvOf } from "../papers/invent.ts";
import { type Given, type MadePaper, makePaper } from "../papers/make-paper.ts";

/** How many referrals there are; all alike but for the few that a test makes different. */
const all = 60;

const plain = {
	ethnicity: "WBRI",
	sex: "Female",
	status_at_referral: "Child in need",
	placing_authority: "",
	referral_source: "6",
	models: "Online",
	risk_at_referral: "Medium",
	risk_latest: "Medium",
	risk_latest_date: "01/09/2016",
	closed_date: "",
	closure_reason: "",
	date_of_birth: "01/02/2002",
	referral_date: "01/03/2016",
};

function referrals(different: (i: number) => Cells): string {
	return csvOf(
		Array.from({ length: all }, (_, i) => ({
			referral_id: `R${i}`,
			child_id: `C${i}`,
			...plain,
			...different(i),
		})),
	);
}

/** The first few referrals have other cells. */
const few =
	(cells: Cells) =>
	(small: number): Given["files"] => ({
		"referrals.csv": referrals((i) => (i < small ? cells : {})),
	});

/** Other exports, of forty children, of whom the first few have other cells. */
const rows =
	(name: string, usual: (i: number) => Cells, cells: Cells) =>
	(small: number): Given["files"] => ({
		"referrals.csv": referrals(() => ({})),
		[`${name}.csv`]: csvOf(
			Array.from({ length: 40 }, (_, i) => ({
				...usual(i),
				...(i < small ? cells : {}),
			})),
		),
	});

const episode = (i: number): Cells => ({
	child_id: `M${i}`,
	start: "10/10/2016 10:00",
	end: "11/10/2016 10:00",
	kind: "Missing",
	rhi_needed: "yes",
	rhi_offered: "yes",
	rhi_accepted: "no",
	rhi_completed: "",
});
const meeting = (i: number): Cells => ({
	child_id: `C${i}`,
	meeting_date: "10/10/2016",
	decision: "Carried forward",
	group: "MEG",
});
const score = (i: number): Cells => ({
	referral_id: `R${i}`,
	outcome_code: "1.2.13",
	first_score: "3",
	last_score: "3",
});

/** Each: a figure that is small, in data that is otherwise the same; the rest of its table takes up the difference. */
const small: Readonly<Record<string, (count: number) => Given["files"]>> = {
	"boys among girls": few({ sex: "Male" }),
	"sex not recorded": few({ sex: "" }),
	"a protection plan": few({ status_at_referral: "CPP" }),
	"early help": few({ status_at_referral: "EH" }),
	"looked-after children": few({
		status_at_referral: "LAC",
		placing_authority: "Elsewhere",
	}),
	"high risk": few({ risk_at_referral: "High", risk_latest: "High" }),
	"risk that grew": few({ risk_latest: "High" }),
	"risk that fell": few({ risk_latest: "Low" }),
	"not reassessed": few({ risk_latest: "", risk_latest_date: "" }),
	"another model beside the usual one": few({ models: "Online; Party" }),
	"an older age": few({ date_of_birth: "01/02/1999" }),
	"an age over 18": few({ date_of_birth: "01/02/1997" }),
	"an age that is not known": few({ date_of_birth: "" }),
	closures: few({
		closed_date: "01/12/2016",
		closure_reason: "Risk reduced",
	}),
	"children missing and at risk": rows("missing", episode, {
		child_id: "C1",
		start: "10/11/2016 10:00",
		end: "11/11/2016 10:00",
	}),
	"interviews completed": rows("missing", episode, {
		rhi_accepted: "yes",
		rhi_completed: "11/10/2016 20:00",
	}),
	"decisions of another kind": rows("discussions", meeting, {
		decision: "No longer at risk",
	}),
	"scores that improved": rows("outcomes", score, { last_score: "5" }),
	"another model instead of the usual one": few({ models: "Trafficking" }),
	"no model recorded": few({ models: "" }),
	// Groups that no figure counts: what is left over when one published figure is taken from another.
	"children referred twice": (small) => ({
		"referrals.csv": csvOf([
			...Array.from({ length: all }, (_, i) => ({
				referral_id: `R${i}`,
				child_id: i < small ? "C59" : `C${i}`,
				...plain,
			})),
			// Children who are at risk in any case, since an earlier referral that is open: their number tells nothing.
			...Array.from({ length: 4 }, (_, i) => ({
				referral_id: `E${i}`,
				child_id: `C${i}`,
				...plain,
				referral_date: "01/03/2014",
				date_of_birth: "01/02/2002",
			})),
		]),
	}),
	"interviews not completed": rows(
		"missing",
		(i) => ({
			...episode(i),
			rhi_accepted: "yes",
			rhi_completed: "11/10/2016 20:00",
		}),
		{ rhi_accepted: "no", rhi_completed: "" },
	),
};

/** Of tables that are not among the default ones: there, nothing of them may be told in any way. */
const smallInOthers: typeof small = {
	"another source": few({ referral_source: "1B" }),
	"another ethnic group": few({ ethnicity: "BAFR" }),
	"another quarter": few({ referral_date: "01/05/2016" }),
};

/** The children who are missing and at risk are one more each time. */
function withOwnChildren(name: string, files: Given["files"]): Given["files"] {
	if (name !== "children missing and at risk") return files;
	const missing = files["missing.csv"] ?? "";
	const lines = missing
		.split("\n")
		.map((line, i) => line.replace('"C1"', `"C${i}"`));
	return { ...files, "missing.csv": lines.join("\n") };
}

/** What of a publication is compared: a paper too, or, for the time it takes, the figures alone. */
const whole = ["docx", "html", "json", "csv"] as const;
const figures = ["json", "csv"] as const;

/** Hardly a child of the missing was referred: without a word from the council, the two files do not find each other. */
const knownToBeFew = "ids: { sameAsReferrals: [missing] }";

/** Those of which the paper is compared too, which takes the most time. */
const inWord: readonly string[] = someOf(Object.keys(small), 2, 4);

/** How many there are in the figure, beside one. */
const others = someOf([4, 3, 2], 1);

/** Publishes the data of a test, with so many in the small figure. */
function publisher(
	name: string,
	files: (count: number) => Given["files"],
	tables: readonly string[] | undefined,
	formats: readonly Format[],
) {
	return (count: number) =>
		makePaper(
			{
				files: withOwnChildren(name, files(count)),
				settings: knownToBeFew,
				period: "2016",
				...(tables ? { tables } : {}),
			},
			formats,
		);
}

type Publisher = ReturnType<typeof publisher>;

async function expectSameBytes(
	publish: Publisher,
	counts: readonly number[] = others,
): Promise<MadePaper> {
	const one = await publish(1);
	for (const count of counts) {
		const other = await publish(count);
		expect(new TextDecoder().decode(other.json)).toBe(
			new TextDecoder().decode(one.json),
		);
		expect(Buffer.from(other.csv).equals(one.csv)).toBe(true);
		expect(Buffer.from(other.docx).equals(one.docx)).toBe(true);
		expect(Buffer.from(other.html).equals(one.html)).toBe(true);
		expect(other.outcome.heldBack).toBe(one.outcome.heldBack);
	}
	return one;
}

describe("a figure of 1, 2, 3 or 4 leaves the same bytes", () => {
	it.each(someOf(Object.entries(small), 7, 4))(
		"with the default tables, and none leaves others: %s",
		async (name, files) => {
			const one = await expectSameBytes(
				publisher(
					name,
					files,
					undefined,
					inWord.includes(name) ? whole : figures,
				),
			);
			const none = await publisher(name, files, undefined, figures)(0);
			expect(Buffer.from(none.json).equals(one.json)).toBe(false);
		},
	);

	it.each(someOf(Object.entries({ ...small, ...smallInOthers }), 3, 1))(
		"with every table: %s",
		async (name, files) => {
			await expectSameBytes(publisher(name, files, ["all"], figures));
		},
	);

	it.each(Object.entries(smallInOthers))(
		"and none at all, where its table is not published: %s",
		async (name, files) => {
			const publish = publisher(name, files, undefined, whole);
			await expectSameBytes(publish, someOf([0, 4, 20], 1, name.length));
		},
	);
});
