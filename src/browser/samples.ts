/** Samples that come with the tool: how they are called, which files they are, and which settings among them are meant. */
export const samples = [
	{
		name: "the sample: a year of an invented council",
		files: /^(cse-report\.yaml|sample-data\/([^/]+|area\/.*))$/,
		settings: "cse-report.yaml",
		period: "2016",
	},
	{
		name: "a group’s yearly review",
		files: /^sample-data\/group-2014-15\//,
		settings: "sample-data/group-2014-15/cse-report.yaml",
		period: "2014-03..2015-03",
	},
	{
		name: "a neighbouring council’s review",
		files: /^sample-data\/neighbour-2013-14\//,
		settings: "sample-data/neighbour-2013-14/cse-report.yaml",
		period: "2013/14",
	},
] as const;

export type Samples = typeof samples;
