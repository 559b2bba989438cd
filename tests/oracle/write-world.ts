import {
	closureReasons,
	models,
	sexes,
	statuses,
} from "../../src/dictionary/categories.ts";
import { camelCase } from "./count-meetings.ts";
import type { Day } from "./days.ts";
import type { Dice } from "./dice.ts";
import type { Moment, Told, World, WorldSettings } from "./world.ts";

/** A file of the data folder, as text. */
export interface WrittenFile {
	readonly name: string;
	readonly text: string;
}

type CellOf<Row> = Readonly<Record<string, (row: Row) => string>>;

/** The exports of a world as a case system would write them: its own words for things, its own way with dates. */
export function writeExports(world: World, dice: Dice): readonly WrittenFile[] {
	const files: WrittenFile[] = [];
	const write = <Row extends { readonly authority?: string }>(
		name: string,
		given:
			| { readonly columns: readonly string[]; readonly rows: readonly Row[] }
			| undefined,
		cells: CellOf<Row>,
	) => {
		if (given === undefined) return;
		const columns = dice.mixed(given.columns);
		const all: CellOf<Row> = {
			...cells,
			authority: (row) => row.authority ?? "",
		};
		const separator = dice.one([",", ",", ";", "\t"]);
		const newline = dice.one(["\n", "\r\n"]);
		const lines = [columns.map((column) => heading(column, dice))];
		for (const row of given.rows)
			lines.push(columns.map((column) => all[column]?.(row) ?? ""));
		const text = lines
			.map((line) =>
				line.map((cell) => quoted(cell, separator)).join(separator),
			)
			.join(newline);
		files.push({ name: `${name}.csv`, text: `${text}${newline}` });
	};
	const { settings } = world;
	const date = () => dateWriter(dice);
	const level = (id: string | undefined) => {
		const found = settings.levels.find((l) => l.id === id);
		return found
			? dice.one([found.id, found.id.toUpperCase(), ...found.aliases])
			: "";
	};
	const model = listWord(models, dice);
	const status = listWord(statuses, dice);
	const sex = listWord(sexes, dice);
	const reason = listWord(closureReasons, dice);
	const [referred, born, closed, latest] = [date(), date(), date(), date()];
	write("referrals", world.referrals, {
		referral_id: (r) => r.id,
		child_id: (r) => r.child,
		referral_date: (r) => referred(r.date),
		date_of_birth: (r) => born(r.birth),
		risk_at_referral: (r) => level(r.risk),
		sex: (r) =>
			r.sex === "notRecorded" ? dice.one(["U", "", "unknown"]) : sex(r.sex),
		ethnicity: (r) => r.ethnicity,
		status_at_referral: (r) =>
			r.statuses.map(status).join(dice.one([";", "; "])),
		placing_authority: (r) => r.placing,
		referral_source: (r) => (r.source === "notRecorded" ? "" : r.source),
		models: (r) => r.models.map(model).join(dice.one([";", " ; "])),
		risk_latest: (r) => level(r.latest),
		risk_latest_date: (r) => latest(r.latestDate),
		closed_date: (r) => closed(r.closed),
		closure_reason: (r) => (r.reason ? reason(r.reason) : ""),
	});
	const assessed = date();
	write("assessments", world.assessments, {
		referral_id: (a) => a.referral,
		assessment_date: (a) => assessed(a.date),
		risk_level: (a) => level(a.level),
	});
	const scored = date();
	write("outcomes", world.outcomes, {
		referral_id: (o) => o.referral ?? "",
		child_id: (o) => o.child ?? "",
		outcome_code: (o) => o.code,
		first_score: (o) => (o.first === undefined ? "" : String(o.first)),
		last_score: (o) => (o.last === undefined ? "" : String(o.last)),
		last_date: (o) => scored(o.lastDate),
	});
	const [start, end, rhi] = [date(), date(), date()];
	const toldWord = (told: Told) => {
		if (told === undefined) return "";
		if (told === "yes") return dice.one(["yes", "Y", "true", "1"]);
		return told === "no"
			? dice.one(["no", "N", "false", "0"])
			: moment(told, rhi);
	};
	write("missing", world.missing, {
		child_id: (m) => m.child,
		start: (m) => moment(m.start, start),
		end: (m) => (m.end ? moment(m.end, end) : ""),
		kind: (m) =>
			m.kind === "missing"
				? dice.one(["missing", "M", "", "Missing"])
				: dice.one(["absent", "A"]),
		rhi_needed: (m) => toldWord(m.needed),
		rhi_offered: (m) => toldWord(m.offered),
		rhi_accepted: (m) => toldWord(m.accepted),
		rhi_completed: (m) => toldWord(m.completed),
	});
	const met = date();
	const decisionWord = (id: string) =>
		settings.moreDecisions.find((words) => camelCase(words) === id) ??
		spaced(id);
	write("discussions", world.discussions, {
		child_id: (d) => d.child,
		meeting_date: (d) => met(d.date),
		decision: (d) => dice.one([d.decision, decisionWord(d.decision)]),
		group: (d) => d.group,
	});
	const held = date();
	write("training", world.training, {
		audience: (t) => t.audience,
		date: (t) => held(t.date),
		sessions: (t) => (t.sessions === undefined ? "" : String(t.sessions)),
		attendees: (t) => (t.attendees === undefined ? "" : String(t.attendees)),
	});
	return dice.mixed(files);
}

function heading(column: string, dice: Dice): string {
	return dice.one([
		column,
		column,
		column.toUpperCase(),
		column.replaceAll("_", " "),
		` ${column.replaceAll("_", "-")} `,
	]);
}

function quoted(cell: string, separator: string): string {
	return /["\r\n]/.test(cell) || cell.includes(separator)
		? `"${cell.replaceAll('"', '""')}"`
		: cell;
}

/** One way of writing dates for the whole column. */
function dateWriter(dice: Dice): (of: Day | undefined) => string {
	const iso = dice.percent(40);
	return (of) =>
		of === undefined || iso
			? (of ?? "")
			: `${of.slice(8)}/${of.slice(5, 7)}/${of.slice(0, 4)}`;
}

function moment(of: Moment, write: (of: Day) => string): string {
	if (of.minutes === undefined) return write(of.day);
	const two = (n: number) => String(n).padStart(2, "0");
	return `${write(of.day)} ${two(Math.floor(of.minutes / 60))}:${two(of.minutes % 60)}`;
}

function listWord(
	list: readonly {
		readonly id: string;
		readonly label: string;
	}[],
	dice: Dice,
): (id: string) => string {
	return (id) => {
		const found = list.find((category) => category.id === id);
		return found
			? dice.one([found.id, found.label, found.label.toUpperCase()])
			: id;
	};
}

function spaced(id: string): string {
	return id.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** `cse-report.yaml` of a world. */
export function writeSettings(
	settings: WorldSettings,
	policy: { readonly threshold: number; readonly roundTo?: number },
): string {
	const { name, code, aliases } = settings.authority;
	const list = (words: readonly string[]) =>
		`[${words.map((w) => JSON.stringify(w)).join(", ")}]`;
	const lines = [
		`authority: { name: "${name}", code: "${code}", aliases: ${list(aliases)} }`,
		`policy: { threshold: ${policy.threshold}${policy.roundTo === undefined ? "" : `, roundTo: ${policy.roundTo}`} }`,
		`reReferral: { from: ${settings.reReferralFrom} }`,
		`percentages: { decimals: ${settings.decimals}, unknowns: ${settings.unknowns} }`,
	];
	if (settings.ownLevels) {
		lines.push("risk:", "  levels:");
		for (const level of settings.levels)
			lines.push(
				`    - { id: ${level.id}, aliases: ${list(level.aliases)}, inScope: ${level.inScope} }`,
			);
	}
	if (settings.ownBands)
		lines.push(`ageBands: ${list(settings.bands.map((band) => band.written))}`);
	const within = [
		settings.outcomeWithin && `outcome: { within: ${settings.outcomeWithin} }`,
		settings.missingWithin &&
			`missingChildren: { within: ${settings.missingWithin} }`,
	].filter((part) => part !== undefined);
	if (within.length > 0) lines.push(`measures: { ${within.join(", ")} }`);
	if (settings.historyFrom)
		lines.push(`history: { completeFrom: ${settings.historyFrom} }`);
	const own = settings.outcomes.filter((outcome) => outcome.own);
	if (own.length > 0) lines.push("outcomes:");
	for (const { code, better } of own)
		lines.push(
			`  - { code: "${code}", label: "Outcome ${code}", better: ${better} }`,
		);
	if (settings.moreDecisions.length > 0)
		lines.push(`decisions: ${list(settings.moreDecisions)}`);
	if (settings.moreModels.length > 0)
		lines.push(`models: ${list(settings.moreModels)}`);
	if (settings.groups) lines.push(`groups: ${list(settings.groups)}`);
	if (settings.audiences) lines.push(`audiences: ${list(settings.audiences)}`);
	if (settings.tables) lines.push(`tables: ${list(settings.tables)}`);
	return `${lines.join("\n")}\n`;
}
