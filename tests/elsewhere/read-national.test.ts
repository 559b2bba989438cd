import { describe, expect, it } from "vitest";
import { readNational } from "../../src/elsewhere/read-national.ts";

const header =
	"time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,la_name,new_la_code,referrals_number,rate";
const file = {
	file: "national.csv",
	figure: "referrals",
	column: "referrals_number",
	source: "Department for Education",
	note: undefined,
};

function read(rows: readonly string[], areas: readonly string[], more = {}) {
	const text = [header, ...rows].join("\r\n");
	return readNational(text, "national.csv", { ...file, ...more }, areas);
}

const england = '2016,Calendar year,National,E92,England,,,,,,"21,280",9.1';
const region =
	"2016,Calendar year,Regional,E92,England,E12,North West,,,,230,8";
const neighbour =
	"201516,Financial year,Local authority,E92,England,E12,North West,888,Neighbour Borough Council,E08,c,c";

describe("a file of the national statistics service", () => {
	it("is read as it comes: country, regions and councils that are wanted, in their order", () => {
		const reading = read(
			[england, region, neighbour],
			["neighbour borough council", "England"],
		);
		expect(reading.ok && reading.published).toEqual([
			expect.objectContaining({
				figure: "referrals",
				area: "Neighbour Borough Council",
				value: "[c]",
				period: expect.objectContaining({ id: "2015/16" }),
				source: "Department for Education",
			}),
			expect.objectContaining({ area: "England", value: 21_280 }),
		]);
	});

	it.each([
		["c", "[c]"],
		["z", "[z]"],
		["x", "[x]"],
		["low", "[k]"],
		["k", "[k]"],
		["u", "[u]"],
		["13.4", 13.4],
		["0", 0],
	])("shows %s as what it is", (written, shown) => {
		const reading = read([england.replace('"21,280"', written)], ["England"]);
		expect(reading.ok && reading.published[0]?.value).toBe(shown);
	});

	it("takes nothing of levels that it does not know for the country's", () => {
		const school = england.replace("National", "School");
		expect(read([school], ["England"])).toEqual({
			ok: true,
			published: [],
		});
	});

	it.each([
		[[england, england.replace("21,280", "9,100")], {}, 3, /another row/],
		[[england.replace("21,280", "many")], {}, 2, /neither a number/],
		[[england.replace(/^2016/, "week 3")], {}, 2, /neither a year/],
		[[england], { column: "cse" }, 1, /cse is not there/],
		[[england], { figure: "crimes" }, 1, /not the id of a figure/],
		[["2016,National"], {}, 2, /more or fewer cells/],
	])("is refused by line: %j", (rows, more, line, message) => {
		const reading = read(rows, ["England"], more);
		expect(reading.ok ? [] : reading.problems).toEqual([
			{
				file: "national.csv",
				line,
				key: "",
				message: expect.stringMatching(message),
			},
		]);
	});
});
