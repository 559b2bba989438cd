import { gives, grouped, rowsOf } from "./cohorts.ts";
import { axis, type Counted, type Item, usualBase } from "./items.ts";
import type { Discussion, Training, World } from "./world.ts";

/** The id of free words: "Gold group" is `goldGroup`. */
export function camelCase(words: string): string {
	return words
		.toLowerCase()
		.split(/[^a-z0-9]+/)
		.filter((word) => word !== "")
		.map((word, i) => (i === 0 ? word : word[0]?.toUpperCase() + word.slice(1)))
		.join("");
}

/** Children discussed at meetings, by the latest decision about each. */
export function countDiscussed(world: World): Counted {
	const { from, to } = world.request.period;
	const more = world.settings.moreDecisions.map(camelCase);
	const strength = ["carriedForward", "other", ...more, "noLongerAtRisk"];
	const rows = rowsOf(world, world.discussions, (row) => [row.child]);
	const held = rows.filter((row) => row.date >= from && row.date <= to);
	const groups = groupsOf(world, rows);
	const items: Item[] = [];
	for (const [child, theirs] of grouped(held, (row) => row.child)) {
		const lastDay = theirs
			.map((row) => row.date)
			.sort()
			.at(-1);
		const last = theirs.filter((row) => row.date === lastDay);
		const decision = strength.find((id) =>
			last.some((row) => row.decision === id),
		);
		const meetings = last.filter((row) => row.decision === decision);
		const group = groups.find((id) =>
			meetings.some((row) => groupOf(row) === id),
		);
		items.push({
			child,
			weight: 1,
			in: { decision: [decision ?? "none"], group: [group ?? "none"] },
		});
	}
	return {
		measure: "discussed",
		unit: "child",
		total: true,
		period: undefined,
		base: usualBase("discussed"),
		axes: {
			decision: axis(
				["carriedForward", "noLongerAtRisk", "other", ...more],
				true,
			),
			group: axis(groups, gives(world.discussions, "group")),
		},
		items: world.discussions === undefined ? undefined : items,
	};
}

function groupOf(row: Discussion): string {
	return row.group === "" ? "notRecorded" : camelCase(row.group);
}

/** As declared, or by id from the export. */
function groupsOf(
	world: World,
	rows: readonly Discussion[],
): readonly string[] {
	const declared = world.settings.groups?.map(camelCase);
	const written = gives(world.discussions, "group") ? rows : [];
	const found = written.map(groupOf).filter((id) => id !== "notRecorded");
	return [...(declared ?? [...new Set(found)].sort()), "notRecorded"];
}

/** Training: sessions, and the people who came. */
export function countTraining(world: World): readonly Counted[] {
	const { from, to } = world.request.period;
	const rows = rowsOf(world, world.training, () => []);
	const held = rows.filter((row) => row.date >= from && row.date <= to);
	const declared = world.settings.audiences?.map(camelCase);
	const found = rows.map((row) => camelCase(row.audience));
	const audiences = declared ?? [...new Set(found)].sort();
	const measure = (
		name: string,
		unit: string,
		weigh: (row: Training) => number | undefined,
		told: boolean,
	): Counted => ({
		measure: name,
		unit,
		total: true,
		period: undefined,
		base: () => undefined,
		axes: { audience: axis(audiences, true) },
		items: told
			? held.map((row) => ({
					child: "",
					weight: weigh(row),
					in: { audience: [camelCase(row.audience)] },
				}))
			: undefined,
	});
	const sessions = (row: Training) =>
		gives(world.training, "sessions") ? (row.sessions ?? 1) : 1;
	return [
		measure(
			"trainingSessions",
			"session",
			sessions,
			world.training !== undefined,
		),
		measure(
			"trainingAttendees",
			"attendee",
			(row) => row.attendees,
			gives(world.training, "attendees"),
		),
	];
}
