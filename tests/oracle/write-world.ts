import { models } from "../../src/breakdowns/model.ts";
import { closureReasons } from "../../src/breakdowns/reason.ts";
import { sexes } from "../../src/breakdowns/sex.ts";
import { statuses } from "../../src/breakdowns/status.ts";
import { camelCase } from "./count-meetings.ts";
import type { Day } from "./days.ts";
import type { Dice } from "./dice.ts";
import type { Moment, Told, World } from "./world.ts";
import { type CellsOf, writeCsv } from "./write-csv.ts";

/** A file of the data folder, as text. */
export interface WrittenFile {
	readonly name: string;
	readonly text: string;
}

/** The exports of a world as a case system would write them: its own words for things, its own way with dates. */
export function writeExports(world: World, dice: Dice): readonly WrittenFile[] {
	const files: WrittenFile[] = [];
	const write = <Row extends { readonly authority?: string }>(
		name: string,
		given:
			| { readonly columns: readonly string[]; readonly rows: readonly Row[] }
			| undefined,
		cells: CellsOf<Row>,
	) => {
		if (given === undefined) return;
		const all: CellsOf<Row> = {
			...cells,
			authority: (row) => row.authority ?? "",
		};
		files.push({ name: `${name}.csv`, text: writeCsv(given, all, dice) });
	};
	const { settings } = world;
	const date = () => dateWriter(dice, true);
	const dayAlone = () => dateWriter(dice, false);
	const level = (id: string | undefined) => {
		const found = settings.levels.find((l) => l.id === id);
		return found
			? dice.one([found.id, found.id.toUpperCase(), ...found.aliases])
			: "";
	};
	const model = listWord(models, dice);
	const status = listWord(statuses, dice, statusWords);
	const sex = listWord(sexes, dice, sexWords);
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
		disability: (r) => r.disability,
		exploitation_type: (r) => r.exploitation.join("; "),
		group_based: (r) => r.byGroup,
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
	const [start, end, rhi] = [dayAlone(), dayAlone(), dayAlone()];
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

/** One way of writing dates for the whole column; with a time of day that means nothing in some. */
function dateWriter(
	dice: Dice,
	timed: boolean,
): (of: Day | undefined) => string {
	const iso = dice.percent(40);
	const time = timed && dice.percent(20) ? dice.one(["00:00", "14:35"]) : "";
	return (of) => {
		if (of === undefined) return "";
		const written = iso
			? of
			: `${of.slice(8)}/${of.slice(5, 7)}/${of.slice(0, 4)}`;
		return time === "" ? written : `${written}${iso ? "T" : " "}${time}`;
	};
}

function moment(of: Moment, write: (of: Day) => string): string {
	if (of.minutes === undefined) return write(of.day);
	const two = (n: number) => String(n).padStart(2, "0");
	return `${write(of.day)} ${two(Math.floor(of.minutes / 60))}:${two(of.minutes % 60)}`;
}

/** A category by its id, its label, or a word of the contract for it. */
function listWord(
	list: readonly { readonly id: string; readonly label: string }[],
	dice: Dice,
	more: Readonly<Record<string, string>> = {},
): (id: string) => string {
	return (id) => {
		const found = list.find((category) => category.id === id);
		if (found === undefined) return id;
		const words = more[id]?.split(" ") ?? [];
		return dice.one([
			found.id,
			found.label,
			found.label.toUpperCase(),
			...words,
		]);
	};
}

const statusWords = {
	lookedAfter: "LAC CLA lac",
	childProtection: "CP CPP",
	childInNeed: "CIN C.I.N.",
	earlyHelp: "EH",
};
const sexWords = { female: "F f", male: "M", other: "O.ther" };

function spaced(id: string): string {
	return id.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
