import { describe, expect, it } from "vitest";
import { readPopulation } from "../../src/elsewhere/read-population.ts";

const read = (text: string) => readPopulation(text, "population.csv");

describe("a population file", () => {
	it("is read whatever its headings look like, with a mark, CRLF and commas in numbers", () => {
		expect(
			read('\uFEFFArea, YEAR ,Children\r\nSample,2015,"22,400"\r\n\r\n'),
		).toEqual({
			ok: true,
			population: [{ area: "Sample", year: 2015, children: 22_400 }],
		});
	});

	it.each([
		["area,year\nSample,2015\n", 1, /children is not there/],
		[
			"area,year,children,Children\nA,2015,1,2\n",
			1,
			/children stands here twice/,
		],
		["area,year,children\nSample,2015\n", 2, /more or fewer cells/],
		["area,year,children\nSample,15,1\n", 2, /a year as 2015/],
		["area,year,children\nSample,2015,0\n", 2, /more than 0/],
		["area,year,children\nSample,2015,2.5\n", 2, /whole number/],
		["area,year,children\nA,2015,1\nA,2015,2\n", 3, /another row/],
		['area,year,children\n"A,2015,1\n', 2, /quotation marks/],
	])("is refused by line: %j", (text, line, message) => {
		const reading = read(text);
		expect(reading.ok ? [] : reading.problems).toEqual([
			{
				file: "population.csv",
				line,
				key: "",
				message: expect.stringMatching(message),
			},
		]);
	});
});
