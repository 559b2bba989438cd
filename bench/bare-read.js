/** Reads a CSV file with PapaParse and does nothing with it: what any tool that reads by it has to pay. */
import { createReadStream } from "node:fs";
import Papa from "papaparse";

let rows = 0;
Papa.parse(createReadStream(process.argv[2]), {
	chunk: (results) => {
		rows += results.data.length;
	},
	complete: () => process.stdout.write(`${rows}\n`),
});
