import { protect } from "../../src/disclosure/protect.ts";
import { renderJson } from "../../src/render/json.ts";
import { composeFiguresDocument } from "../../src/report/figures-document.ts";
import { readSettings } from "../../src/settings/read-settings.ts";
import { computeFigures } from "../../src/statistics/compute.ts";
import { readIsoDay } from "../../src/vocabulary/calendar.ts";
import { readPeriod } from "../../src/vocabulary/period.ts";
import { atOnce } from "../at-once.ts";
import { plausibleYear } from "../disclosure/plausible-year.ts";
import { solver } from "../solver.ts";
import { makeRecords } from "../statistics/records.ts";

const period = readPeriod("2016");
const asAt = readIsoDay("2016-12-31") ?? 0;

/** The figures document of an invented year, as the tool publishes it. */
export function documentOf(
	referrals: number,
	seed: number,
	yaml: string,
	tables?: readonly string[],
): string {
	const reading = readSettings(yaml, "cse-report.yaml", () => undefined);
	if (!reading.ok || !period.ok) throw new Error("not read");
	const { settings } = reading;
	const records = makeRecords(plausibleYear(referrals, seed));
	const request = { period: period.period, asAt, allLevels: false, tables };
	const figures = computeFigures(records, settings, request);
	const { table } = atOnce(
		protect(figures, settings.policy, {
			decimals: settings.decimals,
			solver,
		}),
	);
	const document = composeFiguresDocument(table, {
		authority: settings.authority,
		asAt,
		policy: settings.policy,
		decimals: settings.decimals,
		countedLevels: [],
		sources: [],
		tool: "cse-report 0.1.0",
	});
	return new TextDecoder().decode(renderJson(document));
}
