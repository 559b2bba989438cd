import type { WordColumn } from "./word-columns.ts";

/**
 * Words and codes that exports still hold and that no paper may: obsolete ones that blame a child or shame them, and
 * categories of need that are no model of exploitation. Each is read as the category that it plainly means, or as
 * "other". They are aliases of no category, so that nothing that lists words can print one: not the tool, not its pages.
 */
export const oldWords: Readonly<
	Partial<Record<WordColumn, Readonly<Record<string, readonly string[]>>>>
> = {
	models: {
		images: [
			"child pornography",
			"child porn",
			"indecent pictures",
			"involved in pornography",
			"pornography",
		],
		inappropriateRelationship: ["sugar daddy", "under age relationship"],
		boyfriendGirlfriend: ["loverboy", "lover boy", "older boyfriend"],
		familial: ["incest"],
		party: ["party girl"],
		notRecorded: [
			// Categories of need that say nothing of why a child was referred: not stated, not a child in need.
			"N0",
			"N9",
			"N0 not stated",
			"N9 cases other than children in need",
		],
		other: [
			"child prostitute",
			"child prostitution",
			"juvenile prostitution",
			"teenage prostitution",
			"under age prostitution",
			"abused through prostitution",
			"child abused through prostitution",
			"children abused through prostitution",
			"involved in prostitution",
			"prostitute",
			"prostitution",
			"rent boy",
			"child sex worker",
			"sex worker",
			"sex work",
			"selling sex",
			"survival sex",
			"exchanging sex",
			"promiscuous",
			"promiscuity",
			"sexually promiscuous",
			"sexual promiscuity",
			"sexually active",
			"sexually active under age",
			"under age sex",
			"sexually precocious",
			"sexually provocative",
			"sexualised behaviour",
			"beyond parental control",
			"beyond control",
			"out of control",
			"out of parental control",
			"wayward",
			"streetwise",
			"moral danger",
			"in moral danger",
			"exposed to moral danger",
			"lifestyle choice",
			"risky lifestyle",
			"risk taking",
			"risk taking behaviour",
			"risky behaviour",
			"placing self at risk",
			"placing herself at risk",
			"placing himself at risk",
			"placing themselves at risk",
			"putting self at risk",
			"putting herself at risk",
			"putting himself at risk",
			"putting themselves at risk",
			"attention seeking",
			"socially unacceptable behaviour",
			...categoriesOfNeed(),
		],
	},
	closure_reason: {
		disengaged: [
			"did not engage",
			"failed to engage",
			"failure to engage",
			"refused to engage",
			"lack of engagement",
			"non-engagement",
			"non-compliance",
			"non-compliant",
			"unco-operative",
			"refused service",
			"refused support",
		],
	},
	kind: {
		missing: ["runaway", "ran away", "run away"],
		absent: ["unauthorised absence", "away without authorisation"],
	},
	sex: { other: ["hermaphrodite"] },
	ethnicity: {
		mixed: ["half caste"],
		black: ["negro"],
	},
	status_at_referral: {
		childProtection: [
			"CPR",
			"on the register",
			"child protection register",
			"on child protection register",
		],
		lookedAfter: ["in care", "accommodated"],
	},
};

/** The categories of need of the children in need census: the code alone, and the code with its words. */
function categoriesOfNeed(): readonly string[] {
	const categories = {
		N1: ["abuse or neglect"],
		N2: ["child's disability or illness", "child's disability"],
		N3: ["parental disability or illness", "parental illness or disability"],
		N4: ["family in acute stress"],
		N5: ["family dysfunction"],
		N6: ["socially unacceptable behaviour"],
		N7: ["low income"],
		N8: ["absent parenting"],
	};
	return Object.entries(categories).flatMap(([code, labels]) => [
		code,
		...labels,
		...labels.map((label) => `${code} ${label}`),
	]);
}
