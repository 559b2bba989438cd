import type { Context } from "../counting/context.ts";
import type { Axis } from "../counting/count.ts";
import type { Population } from "../counting/counted-rows.ts";
import { mapRows } from "../counting/order.ts";
import { endingWithNotRecorded } from "../counting/places.ts";
import { type Category, notRecorded } from "../dictionary/category.ts";
import type { Breakdown } from "./breakdown.ts";

export const models = [
	{ id: "online", label: "Online or social media grooming" },
	{ id: "images", label: "Sexting or indecent images" },
	{ id: "inappropriateRelationship", label: "Inappropriate relationship" },
	{ id: "boyfriendGirlfriend", label: "Boyfriend or girlfriend model" },
	{ id: "peer", label: "Peer on peer" },
	{ id: "gang", label: "Gang or group" },
	{ id: "party", label: "Party" },
	{ id: "organised", label: "Organised or networked" },
	{ id: "trafficking", label: "Trafficking" },
	{ id: "familial", label: "Familial" },
	{ id: "other", label: "Other" },
	notRecorded,
] as const satisfies readonly Category[];

export const model = {
	id: "model",
	label: "model of exploitation",
	heading: "Model of exploitation",
	tellsOf: ["referral"],
	categories: {
		kind: "declared",
		list: ({ models: own }) => endingWithNotRecorded(own),
		always: ["notRecorded"],
		defaults: models,
	},
	needs: [{ export: "referrals", column: "models" }],
	place: placeModels,
	overlaps: true,
	judged:
		"A referral can have several models, and is counted under each of them.",
	otherwise: "without this model of exploitation",
	note: "A referral can have several models of exploitation, so that their counts can add up to more than the referrals, and their shares to more than 100%.",
	tableNote:
		"A referral can have more than one model, so the shares can add up to more than 100%.",
	known: { kind: "several" },
} as const satisfies Breakdown;

/** Every model of each referral; "not recorded" stands where no model is known, and only there. */
function placeModels(
	population: Population,
	{ records }: Context,
	categories: readonly Category[],
): Axis | undefined {
	const table = records.referrals;
	if (population.kind !== "referrals" || table === undefined) return undefined;
	const unknown = 1 << categories.findIndex(({ id }) => id === notRecorded.id);
	const bits = mapRows(population.row, (row) => {
		const known = (table.models[row] ?? 0) & ~unknown;
		return known === 0 ? unknown : known;
	});
	return { kind: "many", size: categories.length, bits };
}
